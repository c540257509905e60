package dev.daybook.application.query;

import static java.util.Comparator.comparingLong;

import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Events as the store itself has them, never behind, whether or not they can be read.
public final class StoredEventQuery {

    private final EventDirectory store;
    private final EventFeed feed;

    public StoredEventQuery(EventDirectory store, EventFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    public Optional<StoredEvent> find(EventRef event) {
        return store.find(List.of(event)).stream().findFirst();
    }

    /// Those of the `most` events behind `version` that are there, oldest first.
    public List<StoredEvent> list(StreamId stream, long version, int most) {
        var refs = LongStream.rangeClosed(version + 1, version + most)
                .mapToObj(next -> new EventRef(stream, next))
                .toList();
        return store.find(refs).stream()
                .sorted(comparingLong(event -> event.ref().version()))
                .toList();
    }

    /// The newest version of a stream that has come to the feed; 0 for none.
    public long newest(StreamId stream) {
        return feed.versions(List.of(stream)).getOrDefault(stream, 0L);
    }

    /// Where in the feed a stream is.
    public int partition(StreamId stream) {
        return feed.partitionOf(stream);
    }

    /// Whether an event stands at a position of its partition of the feed.
    public boolean isAt(EventRef event, long position) {
        return feed.read(partition(event.stream()), position, 1).entries().stream()
                .anyMatch(entry -> entry.event().ref().equals(event));
    }
}
