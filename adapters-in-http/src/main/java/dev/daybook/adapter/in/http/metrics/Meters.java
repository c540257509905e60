package dev.daybook.adapter.in.http.metrics;

import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.application.job.Job.State;
import dev.daybook.application.job.Jobs;
import dev.daybook.application.query.ProjectionsQuery;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/// All meters of this process. What takes a look at a store is looked at once for each scrape.
public final class Meters {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProjectionMeters projections;

    public Meters(ProjectionsQuery projections, Jobs jobs, OpenStreams streams) {
        this.projections = new ProjectionMeters(projections, registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        var _ = Gauge.builder("daybook.jobs.running", jobs, Meters::running)
                .description("Jobs that are under way.")
                .register(registry);
        var _ = Gauge.builder("daybook.event.streams.open", streams, OpenStreams::count)
                .description("Streams of events that somebody listens to.")
                .register(registry);
    }

    synchronized String scrape() {
        projections.look();
        return registry.scrape();
    }

    private static double running(Jobs jobs) {
        return jobs.list().stream().filter(job -> job.state() == State.RUNNING).count();
    }
}
