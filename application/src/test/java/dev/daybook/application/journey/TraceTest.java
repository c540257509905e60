package dev.daybook.application.journey;

import static dev.daybook.application.fixture.Filing.file;
import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.FaultyProjection;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.job.Progress;
import dev.daybook.application.journey.Passing.State;
import dev.daybook.application.journey.TransactionTrace.TracedEvent;
import dev.daybook.application.parking.RedriveUseCase;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.InMemoryBookmarks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.InMemoryMilestones;
import dev.daybook.application.port.InMemoryReadModel;
import dev.daybook.application.port.InMemoryUntoldEvents;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.Follower;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final int PARTITIONS = 2;
    private static final Instant APPLIED = Instant.parse("2026-11-01T12:00:01Z");
    private static final Instant TOLD = Instant.parse("2026-11-01T12:00:02Z");

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryFeed feed = new InMemoryFeed(PARTITIONS, store);
    private final InMemoryReadModel books = new InMemoryReadModel("books", PARTITIONS);
    private final InMemoryMilestones milestones = new InMemoryMilestones();
    private final InMemoryBookmarks bookmarks = new InMemoryBookmarks();
    private final InMemoryUntoldEvents untold = new InMemoryUntoldEvents();
    private final Logbook logbook = new Logbook(milestones, InstantSource.fixed(APPLIED));
    private final TraceQuery traces = new TraceQuery(
            store,
            feed,
            List.of(
                    new HintStation(milestones),
                    new PublicationStation(milestones, bookmarks, untold),
                    new ReadModelStation(milestones, books)));
    private List<RecordedEvent> events = List.of();

    @BeforeEach
    void keep_a_book() {
        events = RandomBook.events(5, MAIN, 120);
        file(events, store);
    }

    @Test
    void a_transaction_that_nobody_began_has_no_trace() {
        assertThat(traces.find(MAIN, new TransactionId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void it_tells_every_event_of_every_transaction_and_of_the_guarded_accounts_it_wrote_to() {
        var traced = transactions().stream()
                .flatMap(transaction -> trace(transaction).events().stream())
                .map(event -> event.event().ref())
                .toList();

        assertThat(traced)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(events.stream()
                        .filter(TraceTest::isOfTransactions)
                        .map(RecordedEvent::ref)
                        .toList());
    }

    private static boolean isOfTransactions(RecordedEvent event) {
        return event.ref().stream().kind() == StreamId.Kind.TRANSACTION
                || event.type().name().matches("account-(entries|reservation).*");
    }

    @Test
    void before_it_is_in_the_feed_everything_waits() {
        assertThat(anyTrace().events()).allSatisfy(event -> {
            assertThat(event.place()).isEmpty();
            assertThat(event.passings()).extracting(Passing::state).containsOnly(State.WAITING);
        });
    }

    @Test
    void it_says_what_waits_what_passed_and_when() {
        bring();
        assertThat(states(anyTrace())).containsOnly(List.of(State.UNKNOWN, State.WAITING, State.WAITING));

        follow(_ -> {});
        tell();

        for (TracedEvent event : anyTrace().events()) {
            assertThat(event.place()).isPresent();
            assertThat(event.passings())
                    .containsExactly(
                            Passing.passed(Hop.HINTS, Optional.of(TOLD)),
                            Passing.passed(Hop.PUBLICATIONS, Optional.of(TOLD)),
                            Passing.passed(Hop.projection("books"), Optional.of(APPLIED)));
        }
    }

    @Test
    void what_passed_without_a_note_has_passed_at_a_time_that_nobody_knows() {
        bring();
        var follower = new Follower(feed, books.live());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(follower.follow(partition)).isTrue();
        }

        assertThat(passings(anyTrace())).containsOnly(Passing.passed(Hop.projection("books"), Optional.empty()));
    }

    @Test
    void an_event_of_a_parked_stream_is_parked_and_once_redriven_it_has_no_time_that_would_be_wrong() {
        bring();
        var poison = events.stream()
                .filter(event -> event.ref().stream().kind() == StreamId.Kind.TRANSACTION)
                .findFirst()
                .orElseThrow();
        follow(applied -> {
            if (applied.contains(poison.ref())) {
                throw new IllegalStateException("boom");
            }
        });
        var transaction =
                new TransactionId(UUID.fromString(poison.ref().stream().id()));

        assertThat(trace(transaction).events()).allSatisfy(event -> {
            var passing = event.passings().getLast();
            if (event.event().ref().stream().equals(poison.ref().stream())) {
                assertThat(passing.state()).isEqualTo(State.PARKED);
                assertThat(passing.error()).get().asString().contains("boom");
            } else {
                assertThat(passing).isEqualTo(Passing.passed(Hop.projection("books"), Optional.of(APPLIED)));
            }
        });

        var redriven = new RedriveUseCase(store).handle(books.live(), Optional.empty(), Progress.UNSEEN);
        assertThat(redriven.parked()).isZero();
        assertThat(passings(trace(transaction)).getFirst())
                .isEqualTo(Passing.passed(Hop.projection("books"), Optional.empty()));
    }

    @Test
    void an_event_that_a_bus_refuses_is_parked_there() {
        bring();
        tell();
        var refused = anyTrace().events().getFirst().event().ref();
        feed.locate(refused, TOLD)
                .map(place -> feed.read(place.partition(), place.position(), 1))
                .ifPresent(slice -> untold.park(slice.entries().getFirst().event(), "too large", TOLD));

        assertThat(anyTrace().events().getFirst().passings())
                .contains(Passing.parked(Hop.PUBLICATIONS, TOLD, "too large"));
    }

    private void bring() {
        feed.append(store.list(Optional.empty()).events());
    }

    private void follow(Consumer<Collection<EventRef>> fault) {
        var noted = new NotedProjection(new FaultyProjection(books.live(), fault), logbook);
        var follower = new Follower(feed, noted);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            while (follower.follow(partition)) {
                Thread.onSpinWait();
            }
        }
        logbook.flush();
    }

    private void tell() {
        var told = new Logbook(milestones, InstantSource.fixed(TOLD));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var all = List.of(new FeedPiece(partition, 0, feed.end(partition)));
            told.passed(Hop.HINTS, all);
            told.passed(Hop.PUBLICATIONS, all);
            assertThat(bookmarks.move(partition, 0, feed.end(partition))).isTrue();
        }
        told.flush();
    }

    private TransactionTrace anyTrace() {
        return trace(transactions().getFirst());
    }

    private TransactionTrace trace(TransactionId transaction) {
        return traces.find(MAIN, transaction).orElseThrow();
    }

    private List<TransactionId> transactions() {
        return events.stream()
                .map(event -> event.ref().stream())
                .filter(stream -> stream.kind() == StreamId.Kind.TRANSACTION)
                .distinct()
                .map(stream -> new TransactionId(UUID.fromString(stream.id())))
                .toList();
    }

    private static List<List<State>> states(TransactionTrace trace) {
        return trace.events().stream()
                .map(event -> event.passings().stream().map(Passing::state).toList())
                .toList();
    }

    /// Those of the books.
    private static List<Passing> passings(TransactionTrace trace) {
        return trace.events().stream().map(event -> event.passings().getLast()).toList();
    }
}
