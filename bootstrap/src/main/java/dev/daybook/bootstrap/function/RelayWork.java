package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.stream.ChangeRecord;
import dev.daybook.application.port.CorruptFeed;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.relay.Backfill;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// Brings changes of the event store into the feed, then tells of them. Called without changes, as a schedule does, it
/// looks after what was left: compares the feed with the store where there is a doubt, and tells what is untold.
///
/// A batch counts as done once it is in the feed: what could not be told is told by the next call.
///
/// @param announcer tells of the next piece of a partition of the feed, and answers whether there was one
record RelayWork(EventFeed feed, Backfill backfill, IntPredicate announcer) implements Work {

    private static final Logger LOG = System.getLogger(RelayWork.class.getName());

    @Override
    public byte[] handle(JsonNode event, Deadline deadline) {
        return event.path("Records").isArray() ? relay(event.path("Records"), deadline) : sweep(deadline);
    }

    private byte[] relay(JsonNode records, Deadline deadline) {
        var changes = StreamSupport.stream(records.spliterator(), false)
                .map(ChangeRecord::new)
                .toList();
        var batch = Batch.read(changes);
        var failed = append(batch, changes);
        if (failed.isEmpty()) {
            announce(batch.events(), deadline);
        }
        return Failures.from(failed.or(batch::unreadable).map(ChangeRecord::sequenceNumber));
    }

    /// The record from which on the batch has to come again, if any of it is not in the feed: AWS goes back to the
    /// first
    /// that it is told of, and gives all behind it once more.
    private Optional<ChangeRecord> append(Batch batch, List<ChangeRecord> changes) {
        try {
            if (!batch.events().isEmpty()) {
                feed.append(batch.events());
            }
            return Optional.empty();
        } catch (Unavailable | CorruptFeed failed) {
            LOG.log(Level.WARNING, () -> "a batch has to come again: " + failed);
            return Optional.of(changes.getFirst());
        }
    }

    private void announce(List<StoredEvent> events, Deadline deadline) {
        try {
            events.stream()
                    .mapToInt(event -> feed.partitionOf(event.ref().stream()))
                    .distinct()
                    .forEach(partition -> announce(partition, deadline));
        } catch (Unavailable | CorruptFeed failed) {
            LOG.log(Level.WARNING, () -> "some of it has to be told later: " + failed);
        }
    }

    private void announce(int partition, Deadline deadline) {
        while (!deadline.isNear() && announcer.test(partition)) {
            LOG.log(Level.DEBUG, "told a piece of partition {0}", partition);
        }
    }

    /// Throws what went wrong: nobody else would hear of it.
    private byte[] sweep(Deadline deadline) {
        int compared = 0;
        while (!deadline.isNear() && backfill.step()) {
            compared++;
        }
        IntStream.range(0, feed.partitions()).forEach(partition -> announce(partition, deadline));
        return Shell.bytes(
                Shell.JSON.createObjectNode().put("compared_pages", compared).put("finished", !deadline.isNear()));
    }

    /// The events up to the first record that is none we can read, and that record.
    private record Batch(List<StoredEvent> events, Optional<ChangeRecord> unreadable) {

        static Batch read(List<ChangeRecord> changes) {
            var events = new ArrayList<StoredEvent>();
            for (var change : changes) {
                try {
                    change.event().ifPresent(events::add);
                } catch (RuntimeException unreadable) {
                    LOG.log(Level.ERROR, "the stream cannot be read on from " + change, unreadable);
                    return new Batch(events, Optional.of(change));
                }
            }
            return new Batch(events, Optional.empty());
        }
    }
}
