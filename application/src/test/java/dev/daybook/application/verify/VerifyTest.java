package dev.daybook.application.verify;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.job.Finding;
import dev.daybook.application.job.Finding.Kind;
import dev.daybook.application.job.Progress;
import dev.daybook.application.job.VerifyReport;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryReadModel;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.projection.Follower;
import dev.daybook.domain.id.LedgerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private static final int PARTITIONS = 3;

    /// Than all that happens here.
    private static final InstantSource LATER = InstantSource.fixed(NOON.plus(Duration.ofDays(10_000)));

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final TamperedStore tampered = new TamperedStore(store);
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final InMemoryReadModel readModel = new InMemoryReadModel("events", PARTITIONS);

    @BeforeEach
    void keep_books() {
        Filing.file(RandomBook.events(6, MAIN, 120), store);
        feed.append(stored());
        follow();
    }

    @Test
    void where_nothing_is_wrong_nothing_is_found() {
        var report = report(false);

        assertThat(report.isClean()).isTrue();
        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(stored().size());
        assertThat(report.feedEntries()).isEqualTo(stored().size());
        assertThat(report.streams())
                .isEqualTo(stored().stream()
                        .map(event -> event.ref().stream())
                        .distinct()
                        .count());
        assertThat(report.readModels()).singleElement().satisfies(checked -> {
            assertThat(checked.rows()).isEqualTo(stored().size());
            assertThat(checked.different()).isZero();
        });
    }

    @Test
    void an_edited_event_is_named_and_never_repaired() {
        var edited = longStream(2);
        tampered.edit(edited);

        for (boolean repair : List.of(false, true)) {
            var report = report(repair);

            assertThat(report.isClean()).isFalse();
            assertThat(report.findings())
                    .extracting(Finding::kind, Finding::subject)
                    .containsExactly(tuple(Kind.EVENT, StreamCheck.name(edited)));
        }
    }

    @Test
    void a_deleted_event_is_named_once_wherever_in_its_stream_it_was() {
        for (long version = 1; version <= 3; version++) {
            var store = new TamperedStore(this.store);
            var deleted = longStream(version);
            store.delete(deleted);

            var report = new VerifyUseCase(store, feed, List.of(), LATER, Duration.ofSeconds(1))
                    .handle(true, Progress.UNSEEN)
                    .report();

            assertThat(report.findings())
                    .extracting(Finding::kind, Finding::subject)
                    .containsExactly(tuple(Kind.MISSING_EVENT, StreamCheck.name(deleted)));
            assertThat(report.isClean()).isFalse();
        }
    }

    @Test
    void the_newest_event_of_a_stream_is_missed_by_the_feed() {
        var deleted = stored().getLast().ref();
        tampered.delete(deleted);

        assertThat(report(false).findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(tuple(Kind.MISSING_EVENT, StreamCheck.name(deleted)));
    }

    @Test
    void a_row_that_differs_is_named_and_repaired_when_asked_to() {
        var lost = longStream(1);
        readModel.liveRows().forget(lost);

        var found = report(false);
        assertThat(found.findings()).extracting(Finding::kind).containsExactly(Kind.ROW);
        assertThat(found.findings().getFirst().subject()).contains(lost.toString());

        var repaired = report(true);
        assertThat(repaired.isClean()).isTrue();
        assertThat(repaired.repaired()).isEqualTo(1);
        assertThat(report(false).findings()).isEmpty();
    }

    @Test
    void a_hole_in_the_feed_is_named_and_mended_from_the_store() {
        var whole = feed.read(1, 0, 1_000).entries();
        feed.lose(1, 4, 9);

        var found = report(false, List.of());
        assertThat(found.findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(tuple(Kind.FEED_PAGE, "partition 1, positions 4 to 8"));

        assertThat(report(true, List.of()).isClean()).isTrue();
        assertThat(report(false).findings()).isEmpty();
        assertThat(feed.read(1, 0, 1_000).entries())
                .extracting(entry -> entry.event().ref())
                .containsExactlyInAnyOrderElementsOf(
                        whole.stream().map(entry -> entry.event().ref()).toList());
    }

    @Test
    void a_read_model_is_not_compared_while_the_feed_has_a_hole() {
        feed.lose(1, 4, 9);

        assertThat(report(false).findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(tuple(Kind.FEED_PAGE, "partition 1, positions 4 to 8"), tuple(Kind.ROW, "events"));

        assertThat(report(true).isClean()).isTrue();
    }

    @Test
    void an_event_that_is_missing_from_the_feed_is_named_and_brought() {
        var lost = feed.cut(2);

        assertThat(report(false, List.of()).findings())
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(tuple(Kind.FEED_EVENT, StreamCheck.name(lost.ref())));

        assertThat(report(true, List.of()).isClean()).isTrue();
        assertThat(report(false).findings()).isEmpty();
    }

    @Test
    void what_the_relay_brings_late_is_no_finding() {
        Filing.file(RandomBook.events(7, new LedgerId("late"), 30), store);
        var relay = Thread.startVirtualThread(() -> feed.append(stored()));

        var report = report(false);

        assertThat(report.findings()).isEmpty();
        assertThat(relay.isInterrupted()).isFalse();
    }

    private VerifyReport report(boolean repair) {
        return report(repair, List.of(readModel));
    }

    private VerifyReport report(boolean repair, List<ReadModel> readModels) {
        return new VerifyUseCase(tampered, feed, readModels, LATER, Duration.ofSeconds(1))
                .handle(repair, Progress.UNSEEN)
                .report();
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }

    /// An event of a stream that has more than three.
    private EventRef longStream(long version) {
        var longer = stored().stream()
                .map(StoredEvent::ref)
                .filter(ref -> ref.version() == 4)
                .findFirst()
                .orElseThrow();
        return new EventRef(longer.stream(), version);
    }

    private void follow() {
        var follower = new Follower(feed, readModel.live());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
    }
}
