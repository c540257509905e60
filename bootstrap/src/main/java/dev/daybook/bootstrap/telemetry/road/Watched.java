package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Expirations;
import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.Projection;
import dev.daybook.application.projection.FollowerLoop;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import dev.daybook.bootstrap.telemetry.measure.Timing;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Counter;
import java.time.InstantSource;

/// Puts measures and traces around ports. Each is put around once in a process.
public final class Watched {

    private final Measures measures;
    private final Traces traces;
    private final InstantSource clock;
    private final RelayPulse pulse;

    public Watched(Measures measures, Traces traces, InstantSource clock) {
        this.measures = measures;
        this.traces = traces;
        this.clock = clock;
        this.pulse = new RelayPulse(measures);
    }

    /// The one that commands append to.
    public EventStore store(EventStore store) {
        return new WatchedEventStore(store, measures, traces);
    }

    /// The one that the relay writes to.
    public EventFeed feed(EventFeed feed) {
        return new WatchedFeed(
                feed,
                traces,
                Timing.of(measures, "daybook.feed.append", "Batches that the relay brought into the feed."),
                measures.distribution("daybook.relay.lag", "From an event's record to its place in the feed."),
                clock);
    }

    public ChangeStream changes(ChangeStream changes) {
        return new WatchedChanges(changes, pulse);
    }

    public Lease lease(Lease lease) {
        return new WatchedLease(lease, pulse);
    }

    public HintPublisher hints(HintPublisher hints) {
        return new WatchedHints(
                hints,
                traces,
                measures.counter("daybook.hints.published", "Events of which followers in this process were told."));
    }

    public EventPublisher publisher(EventPublisher publisher) {
        return new WatchedPublisher(
                publisher,
                traces,
                publications("told"),
                publications("refused"),
                measures.counter("daybook.publication.outages", "Offers that the bus outside did not take whole."));
    }

    private Counter publications(String outcome) {
        return measures.counter(
                "daybook.publication.events", "Events that the bus outside was offered.", "outcome", outcome);
    }

    public Projection projection(Projection projection) {
        var name = projection.name();
        return new WatchedProjection(
                projection,
                traces,
                Timing.of(measures, "daybook.projection.apply", "Slices applied to a read model.", "projection", name),
                measures.counter(
                        "daybook.projection.applied.events", "Events applied to a read model.", "projection", name),
                measures.distribution(
                        "daybook.projection.delay",
                        "From an event's record until the read model shows it.",
                        "projection",
                        name),
                clock);
    }

    public Expirations expirations(Expirations expirations) {
        return new WatchedExpirations(expirations, measures);
    }

    /// What follows the feed, whatever it does with it.
    public void follower(String name, FollowerLoop loop) {
        measures.gauge(
                "daybook.follower.troubled.partitions",
                "Partitions of the feed in which something holds it up.",
                () -> loop.troubles().size(),
                "follower",
                name);
    }
}
