package dev.daybook.application.port;

import static dev.daybook.application.port.Streams.newLedger;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every [EventFeed] promises.
public interface EventFeedContract {

    int TRANSACTIONS = 25;

    /// A store of this test's own.
    EventStore store();

    /// The same store.
    EventDirectory directory();

    /// The feed of this test as another process has it, over the events of a store.
    EventFeed feed(EventDirectory store);

    @Test
    default void a_new_feed_is_empty_and_has_to_be_compared_with_the_store() {
        var feed = feed(directory());

        assertThat(feed.ends()).hasSize(feed.partitions()).containsOnly(0L);
        assertThat(feed.read(0, 0, 100).isEmpty()).isTrue();
        assertThat(feed.openDoubt()).isPresent();
    }

    @Test
    default void everything_appended_is_there_once_at_contiguous_positions_each_stream_in_order() {
        var events = stored();
        var feed = feed(directory());

        feed.append(events);

        holdsExactly(events, feed);
        holdsExactly(events, feed(directory()));
    }

    @Test
    default void what_is_there_stays_as_it_is_when_it_is_appended_again() {
        var events = stored();
        var feed = feed(directory());
        feed.append(events.subList(0, events.size() / 2));
        var before = all(feed);

        feed.append(events);
        feed(directory()).append(events.reversed());

        holdsExactly(events, feed);
        for (int partition = 0; partition < feed.partitions(); partition++) {
            var first = before.get(partition);
            assertThat(all(feed).get(partition).subList(0, first.size())).isEqualTo(first);
        }
    }

    @Test
    default void events_may_come_one_by_one_in_any_order() {
        var events = new ArrayList<>(stored());
        Collections.shuffle(events, new Random(1));
        var feed = feed(directory());

        events.forEach(event -> feed.append(List.of(event)));

        holdsExactly(events, feed);
    }

    @Test
    default void the_predecessors_that_nobody_brought_are_fetched() {
        var events = stored();
        var feed = feed(directory());
        var newest = events.stream().collect(groupingBy(event -> event.ref().stream())).values().stream()
                .map(List::getLast)
                .toList();

        feed.append(newest);

        holdsExactly(events, feed);
    }

    @Test
    default void an_event_whose_predecessor_exists_nowhere_is_left_out_and_holds_up_no_other_stream() {
        var events = stored();
        var lacking = events.stream()
                .map(StoredEvent::ref)
                .filter(ref -> ref.version() == 2)
                .findFirst()
                .orElseThrow();
        var feed = feed(new Lacking(directory(), lacking));

        feed.append(
                events.stream().filter(event -> !event.ref().equals(lacking)).toList());

        holdsExactly(
                events.stream()
                        .filter(event -> !event.ref().stream().equals(lacking.stream())
                                || event.ref().version() == 1)
                        .toList(),
                feed);
    }

    @Test
    default void several_writers_at_once_leave_every_event_there_once() throws Exception {
        var events = stored();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = IntStream.range(0, 3)
                    .mapToObj(writer -> writers.submit(() -> appendShuffled(events, writer)))
                    .toList();
            for (var writer : writing) {
                assertThat(writer.get()).isEqualTo(events.size());
            }
        }

        holdsExactly(events, feed(directory()));
    }

    private int appendShuffled(List<StoredEvent> events, int seed) {
        var feed = feed(directory());
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        for (int from = 0; from < shuffled.size(); from += 7) {
            feed.append(shuffled.subList(from, Math.min(from + 7, shuffled.size())));
        }
        return shuffled.size();
    }

    @Test
    default void it_can_be_read_from_any_position_in_slices_of_any_size() {
        var events = stored();
        var feed = feed(directory());
        for (int from = 0; from < events.size(); from += 20) {
            feed.append(events.subList(from, Math.min(from + 20, events.size())));
        }
        var entries = all(feed).getFirst();

        for (int from = 0; from <= entries.size(); from++) {
            for (int limit : new int[] {1, 3, 1_000}) {
                var slice = feed.read(0, from, limit);
                int to = Math.min(from + limit, entries.size());
                assertThat(slice.from()).isEqualTo(from);
                assertThat(slice.to()).isEqualTo(to);
                assertThat(slice.entries()).isEqualTo(entries.subList(from, to));
            }
        }
    }

    @Test
    default void it_knows_the_newest_version_of_each_stream_that_is_there() {
        var events = stored();
        var feed = feed(directory());
        feed.append(events);
        var unknown = StreamId.of(newLedger());
        var streams =
                events.stream().map(event -> event.ref().stream()).distinct().toList();

        var versions = feed(directory()).versions(streams);

        assertThat(versions).hasSameSizeAs(streams);
        events.forEach(event -> assertThat(versions.get(event.ref().stream()))
                .isGreaterThanOrEqualTo(event.ref().version()));
        assertThat(versions.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(events.size());
        assertThat(feed.versions(List.of(unknown))).containsEntry(unknown, 0L);
    }

    @Test
    default void each_event_is_found_where_it_is_whoever_brought_it_and_however_late() {
        var events = new ArrayList<>(stored());
        Collections.shuffle(events, new Random(3));
        var feed = feed(directory());
        feed.append(events.subList(0, events.size() / 2));

        for (StoredEvent event : events) {
            var place = feed(directory()).locate(event.ref(), event.recordedAt());
            assertThat(place.map(found -> at(found, feed))).isEqualTo(in(feed, event));
        }

        feed.append(events);
        for (StoredEvent event : events) {
            var place = feed(directory()).locate(event.ref(), event.recordedAt());
            assertThat(place.map(found -> at(found, feed))).contains(event.ref());
        }
    }

    private static EventRef at(FeedPlace place, EventFeed feed) {
        return feed.read(place.partition(), place.position(), 1)
                .entries()
                .getFirst()
                .event()
                .ref();
    }

    private static Optional<EventRef> in(EventFeed feed, StoredEvent event) {
        var stream = event.ref().stream();
        return feed.versions(List.of(stream)).getOrDefault(stream, 0L)
                        >= event.ref().version()
                ? Optional.of(event.ref())
                : Optional.empty();
    }

    @Test
    default void the_pieces_that_a_writer_adds_are_all_that_is_there_and_each_is_told_once() {
        var events = stored();
        var feed = feed(directory());
        var pieces = new ArrayList<FeedPiece>();
        for (int from = 0; from < events.size(); from += 7) {
            pieces.addAll(feed.extend(events.subList(from, Math.min(from + 7, events.size()))));
        }

        assertThat(feed(directory()).extend(events)).isEmpty();
        for (int partition = 0; partition < feed.partitions(); partition++) {
            long next = 0;
            for (FeedPiece piece : pieces) {
                if (piece.partition() == partition) {
                    assertThat(piece.from()).isEqualTo(next);
                    next = piece.to();
                }
            }
            assertThat(next).isEqualTo(feed.end(partition));
        }
    }

    @Test
    default void what_is_put_back_stands_where_it_stood() {
        var events = stored();
        var feed = feed(directory());
        feed.append(events);
        var entries = all(feed).getFirst();
        var piece = entries.subList(2, entries.size() - 1);

        feed.restore(0, 2, piece.stream().map(FeedEntry::event).toList());

        holdsExactly(events, feed);
        assertThat(all(feed).getFirst()).isEqualTo(entries);
    }

    @Test
    default void a_doubt_stays_open_until_it_or_a_newer_one_is_settled() {
        var feed = feed(directory());
        long first = feed.openDoubt().orElseThrow();

        feed.doubt();
        long second = feed.openDoubt().orElseThrow();
        feed.settle(first);

        assertThat(second).isGreaterThan(first);
        assertThat(feed.openDoubt()).isEqualTo(OptionalLong.of(second));
        feed.settle(second);
        feed.settle(first);
        assertThat(feed(directory()).openDoubt()).isEmpty();
    }

    private List<StoredEvent> stored() {
        Filing.file(RandomBook.events(7, newLedger(), TRANSACTIONS), store());
        var events = new ArrayList<StoredEvent>();
        Optional<String> next = Optional.empty();
        do {
            var page = directory().list(next);
            events.addAll(page.events());
            next = page.next();
        } while (next.isPresent());
        return events;
    }

    private static void holdsExactly(Collection<StoredEvent> events, EventFeed feed) {
        var partitions = all(feed);
        var found =
                partitions.stream().flatMap(List::stream).map(FeedEntry::event).toList();
        assertThat(found.stream().map(StoredEvent::ref))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(StoredEvent::ref).toList());
        for (StoredEvent event : events) {
            assertThat(found).anyMatch(other -> other.fingerprint() == event.fingerprint());
        }
        for (int partition = 0; partition < partitions.size(); partition++) {
            isInOrder(partition, partitions.get(partition), feed);
        }
    }

    private static void isInOrder(int partition, List<FeedEntry> entries, EventFeed feed) {
        assertThat(feed.end(partition)).isEqualTo(entries.size());
        assertThat(entries.stream().map(FeedEntry::position))
                .containsExactlyElementsOf(
                        LongStream.range(0, entries.size()).boxed().toList());
        entries.stream()
                .map(entry -> entry.event().ref())
                .collect(groupingBy(EventRef::stream))
                .forEach((stream, refs) -> {
                    assertThat(feed.partitionOf(stream)).isEqualTo(partition);
                    assertThat(refs.stream().map(EventRef::version))
                            .containsExactlyElementsOf(LongStream.rangeClosed(1, refs.size())
                                    .boxed()
                                    .toList());
                });
    }

    private static List<List<FeedEntry>> all(EventFeed feed) {
        return IntStream.range(0, feed.partitions())
                .mapToObj(partition -> feed.read(partition, 0, 10_000).entries())
                .toList();
    }

    /// A store from which one event is gone.
    record Lacking(EventDirectory store, EventRef event) implements EventDirectory {

        @Override
        public Page list(Optional<String> from) {
            var page = store.list(from);
            return new Page(without(page.events()), page.next());
        }

        @Override
        public List<StoredEvent> find(Collection<EventRef> refs) {
            return without(store.find(refs));
        }

        private List<StoredEvent> without(List<StoredEvent> events) {
            return events.stream().filter(found -> !found.ref().equals(event)).toList();
        }
    }
}
