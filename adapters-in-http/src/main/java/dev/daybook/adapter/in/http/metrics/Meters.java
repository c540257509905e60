package dev.daybook.adapter.in.http.metrics;

import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.operation.Operations;
import dev.daybook.application.job.Job.State;
import dev.daybook.application.job.Jobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// All meters of this process, and those of what the API knows. What takes a look at a store is looked at once for each
/// scrape.
public final class Meters {

    private final PrometheusMeterRegistry registry;
    private final ProjectionMeters projections;

    public Meters(PrometheusMeterRegistry registry, Operations operations, OpenStreams streams) {
        this.registry = registry;
        this.projections = new ProjectionMeters(operations.projections(), registry);
        new PublicationMeters(operations.publications()).bindTo(registry);
        jobs("daybook.jobs.running", "Jobs that are under way.", operations.jobs(), State.RUNNING);
        jobs("daybook.jobs.failed", "Jobs that have failed, of the last hundred.", operations.jobs(), State.FAILED);
        var _ = Gauge.builder("daybook.event.streams.open", streams, OpenStreams::count)
                .description("Streams of events that somebody listens to.")
                .register(registry);
    }

    synchronized String scrape() {
        projections.look();
        return registry.scrape();
    }

    private void jobs(String name, String description, Jobs jobs, State state) {
        var _ = Gauge.builder(name, jobs, all -> count(all, state))
                .description(description)
                .register(registry);
    }

    private static double count(Jobs jobs, State state) {
        return jobs.list().stream().filter(job -> job.state() == state).count();
    }
}
