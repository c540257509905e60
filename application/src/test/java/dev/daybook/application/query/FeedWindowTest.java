package dev.daybook.application.query;

import static dev.daybook.application.fixture.Filing.file;
import static dev.daybook.domain.fixture.Words.MAIN;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.query.FeedWindow.Placed;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Leafing through the feed, back and forth.
class FeedWindowTest {

    private static final FeedFilter ALL = new FeedFilter(MAIN, Optional.empty(), Optional.empty());
    private static final int WINDOW = 7;

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(4, store);
    private final FeedWindowQuery query = new FeedWindowQuery(feed);
    private final StoredEventQuery stored = new StoredEventQuery(store, feed);
    private List<RecordedEvent> events = List.of();

    @BeforeEach
    void keep_a_book() {
        events = RandomBook.events(5, MAIN, 120);
        file(events, store);
        events.stream()
                .sorted(comparing(RecordedEvent::recordedAt))
                .forEach(event -> feed.append(Stored.all(List.of(event))));
    }

    @Test
    void back_from_the_end_every_event_is_seen_once_the_newest_first() {
        var seen = new ArrayList<Placed>();
        var window = query.before(ALL, query.ends(), WINDOW);
        assertThat(window.hasLater()).isFalse();
        seen.addAll(window.events());
        while (window.hasEarlier()) {
            window = query.before(ALL, window.from(), WINDOW);
            assertThat(window.hasLater()).isTrue();
            seen.addAll(window.events());
        }

        assertThat(seen).extracting(placed -> placed.event().ref()).containsExactlyInAnyOrderElementsOf(refs(events));
        assertThat(seen).extracting(placed -> placed.event().recordedAt()).isSortedAccordingTo(reverseOrder());
    }

    @Test
    void forth_one_comes_back_to_the_same_window() {
        var newest = query.before(ALL, query.ends(), WINDOW);
        var earlier = query.before(ALL, newest.from(), WINDOW);

        assertThat(query.behind(ALL, earlier.to(), WINDOW)).isEqualTo(newest);
        assertThat(query.behind(ALL, query.ends(), WINDOW).events()).isEmpty();
    }

    @Test
    void one_partition_can_be_looked_at_from_any_position() {
        var window = query.behind(ALL, new TreeMap<>(Map.of(2, 3L)), 2);

        assertThat(window.events()).extracting(Placed::partition).containsOnly(2);
        assertThat(window.events()).extracting(Placed::position).containsExactly(4L, 3L);
        assertThat(window.hasEarlier()).isTrue();
    }

    @Test
    void what_is_not_wanted_is_passed_over() {
        var opened = new FeedFilter(MAIN, Optional.of("account/"), Optional.of("account-opened"));
        var elsewhere = new FeedFilter(new LedgerId("elsewhere"), Optional.empty(), Optional.empty());

        assertThat(query.before(opened, query.ends(), 1_000).events())
                .extracting(placed -> placed.event().type().name())
                .isNotEmpty()
                .containsOnly("account-opened");
        assertThat(query.before(elsewhere, query.ends(), 1_000).events()).isEmpty();
    }

    @Test
    void an_event_is_found_by_its_name_and_its_place() {
        var newest = query.before(ALL, query.ends(), 1).events().getFirst();
        var ref = newest.event().ref();

        assertThat(stored.find(ref).map(StoredEvent::ref)).hasValue(ref);
        assertThat(stored.find(new EventRef(ref.stream(), 9_999))).isEmpty();
        assertThat(stored.newest(ref.stream())).isEqualTo(ref.version());
        assertThat(stored.partition(ref.stream())).isEqualTo(newest.partition());
        assertThat(stored.isAt(ref, newest.position())).isTrue();
        assertThat(stored.isAt(ref, newest.position() + 1)).isFalse();
        assertThat(stored.list(ref.stream(), 0, 1_000))
                .extracting(event -> event.ref().version())
                .isSorted()
                .hasSize((int) ref.version());
    }

    private static List<EventRef> refs(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::ref).toList();
    }
}
