package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.bootstrap.telemetry.measure.Timing;
import dev.daybook.bootstrap.telemetry.trace.Step;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Watches what the relay brings into the feed.
///
/// @param lag from when an event was recorded until it is in the feed
record WatchedFeed(EventFeed feed, Traces traces, Timing appending, Timer lag, InstantSource clock)
        implements EventFeed {

    private static final Step APPEND =
            Step.of("append to feed", SpanKind.CLIENT).with("db.system.name", "aws.dynamodb");

    @Override
    public List<FeedPiece> extend(Collection<StoredEvent> events) {
        var pieces = traces.pass(APPEND, events, () -> appending.time(() -> feed.extend(events)));
        Ages.record(events, lag, clock);
        return pieces;
    }

    @Override
    public Optional<FeedPlace> locate(EventRef event, Instant recordedAt) {
        return feed.locate(event, recordedAt);
    }

    @Override
    public int partitions() {
        return feed.partitions();
    }

    @Override
    public int partitionOf(StreamId stream) {
        return feed.partitionOf(stream);
    }

    @Override
    public FeedSlice read(int partition, long position, int limit) {
        return feed.read(partition, position, limit);
    }

    @Override
    public long end(int partition) {
        return feed.end(partition);
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return feed.versions(streams);
    }

    @Override
    public void restore(int partition, long from, List<StoredEvent> events) {
        feed.restore(partition, from, events);
    }

    @Override
    public void doubt() {
        feed.doubt();
    }

    @Override
    public OptionalLong openDoubt() {
        return feed.openDoubt();
    }

    @Override
    public void settle(long doubt) {
        feed.settle(doubt);
    }
}
