package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import dev.daybook.bootstrap.telemetry.measure.Timing;
import dev.daybook.bootstrap.telemetry.trace.Step;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Watches a read model while it follows the feed.
///
/// @param applied events
/// @param delay from when an event was recorded until it shows
record WatchedProjection(
        Projection projection, Traces traces, Timing applying, Counter applied, Timer delay, InstantSource clock)
        implements Projection {

    @Override
    public boolean apply(FeedSlice slice) {
        return watched(slice, projection::apply);
    }

    @Override
    public boolean sift(FeedSlice slice) {
        return watched(slice, projection::sift);
    }

    private boolean watched(FeedSlice slice, Predicate<FeedSlice> way) {
        var events = slice.entries().stream().map(FeedEntry::event).toList();
        boolean done = traces.pass(step(slice), events, () -> applying.time(() -> way.test(slice)));
        if (done) {
            applied.increment(events.size());
            Ages.record(events, delay, clock);
        }
        return done;
    }

    private Step step(FeedSlice slice) {
        return Step.of("apply to " + name(), SpanKind.CONSUMER)
                .with("daybook.projection", name())
                .with("daybook.feed.partition", slice.partition())
                .with("daybook.feed.position", slice.from());
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public long position(int partition) {
        return projection.position(partition);
    }

    @Override
    public List<Long> positions(int partitions) {
        return projection.positions(partitions);
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        return projection.park(poison, error);
    }

    @Override
    public ParkingLot parkingLot() {
        return projection.parkingLot();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return projection.versions(streams);
    }
}
