package dev.daybook.application.port;

import static dev.daybook.application.port.Streams.append;
import static dev.daybook.application.port.Streams.command;
import static dev.daybook.application.port.Streams.credits;
import static dev.daybook.application.port.Streams.newLedger;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.AppendResult.Appended;
import dev.daybook.application.port.AppendResult.Conflict;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.Request;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every event store must do. Each test writes to a ledger of its own, so they may share one store.
public interface EventStoreContract {

    EventStore store();

    EventDirectory directory();

    @Test
    default void a_stream_nobody_wrote_to_is_empty() {
        var wallet = StreamId.of(newLedger(), WALLET);

        var loaded = store().load(wallet, Foldings.ACCOUNT);

        assertThat(loaded.head().version()).isZero();
        assertThat(loaded.state()).isEqualTo(new Account.Unopened());
        assertThat(store().read(wallet, 0, 10)).isEmpty();
    }

    @Test
    default void events_are_read_back_in_order_with_all_that_was_said_about_them() {
        var wallet = load(StreamId.of(newLedger(), WALLET));
        var command = command();
        var opened = guarded(WALLET);
        var posted = credits(WALLET, 100);

        write(append(command, wallet, opened, posted));

        var stream = wallet.head().stream();
        var events = store().read(stream, 0, 10);
        assertThat(events)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        recorded(stream, 1, new EventType("account-opened", 2), opened, command),
                        recorded(stream, 2, new EventType("account-entries-posted", 1), posted, command));
        assertThat(events).extracting(event -> event.id().version()).containsOnly(7);
        assertThat(events).extracting(RecordedEvent::id).doesNotHaveDuplicates();
    }

    @Test
    default void metadata_that_says_nothing_new_comes_back_all_the_same() {
        var wallet = load(StreamId.of(newLedger(), WALLET));
        var id = UUID.randomUUID();
        var command = new EventMetadata(id, id.toString(), id, "tests", Optional.empty());

        write(append(command, wallet, guarded(WALLET)));

        assertThat(store().read(wallet.head().stream(), 0, 10))
                .extracting(RecordedEvent::metadata)
                .containsExactly(command);
    }

    @Test
    default void an_event_can_be_looked_at_as_it_is_stored() {
        var stream = walletWith(newLedger(), 2).head().stream();
        var first =
                directory().find(List.of(new EventRef(stream, 1))).getFirst().form();
        var second =
                directory().find(List.of(new EventRef(stream, 2))).getFirst().form();

        assertThat(first.json()).startsWith("{").contains(WALLET.value());
        assertThat(first.hash()).matches("[0-9a-f]{32,}").isNotEqualTo(second.hash());
        assertThat(first.previous()).isEmpty();
        assertThat(second.previous()).hasValue(first.hash());
    }

    @Test
    default void a_clients_key_is_not_shown() {
        var wallet = load(StreamId.of(newLedger(), WALLET));
        var request = new Request("order-1001", "f".repeat(64));

        write(append(command(), wallet, guarded(WALLET), frozen(request)));

        var frozen = new EventRef(wallet.head().stream(), 2);
        assertThat(directory().find(List.of(frozen)).getFirst().form().json())
                .contains("lost")
                .doesNotContain("order-1001");
    }

    private static AccountFrozen frozen(Request request) {
        return new AccountFrozen(
                WALLET,
                Optional.of("lost"),
                Optional.of(request),
                guarded(WALLET).at());
    }

    @Test
    default void reading_starts_behind_the_version_and_stops_at_the_limit() {
        var wallet = walletWith(newLedger(), 9);

        assertThat(store().read(wallet.head().stream(), 3, 4))
                .extracting(event -> event.ref().version())
                .containsExactly(4L, 5L, 6L, 7L);
        assertThat(store().read(wallet.head().stream(), 10, 4)).isEmpty();
    }

    @Test
    default void a_stale_head_conflicts_with_the_event_that_was_first() {
        var wallet = load(StreamId.of(newLedger(), WALLET));
        write(append(command(), wallet, guarded(WALLET)));

        var late = store().append(new Commit(List.of(append(command(), wallet, guarded(WALLET)))));

        assertThat(late).isEqualTo(new Conflict(store().read(wallet.head().stream(), 0, 1)));
    }

    @Test
    default void streams_are_written_together_or_not_at_all() {
        var ledger = newLedger();
        var wallet = load(StreamId.of(ledger, WALLET));
        var savings = load(StreamId.of(ledger, SAVINGS));
        write(append(command(), savings, guarded(SAVINGS)));

        var late = store().append(new Commit(
                List.of(append(command(), wallet, guarded(WALLET)), append(command(), savings, guarded(SAVINGS)))));

        assertThat(late).isEqualTo(new Conflict(store().read(savings.head().stream(), 0, 1)));
        assertThat(store().read(wallet.head().stream(), 0, 1)).isEmpty();

        var heads = appended(
                append(command(), wallet, guarded(WALLET)),
                append(command(), load(savings.head().stream()), credits(SAVINGS, 5)));

        assertThat(heads)
                .extracting(StreamHead::stream)
                .containsExactly(wallet.head().stream(), savings.head().stream());
        assertThat(heads).extracting(StreamHead::version).containsExactly(1L, 2L);
    }

    @Test
    default void a_repeated_command_gets_the_heads_of_its_first_time() {
        var ledger = newLedger();
        var wallet = load(StreamId.of(ledger, WALLET));
        var savings = load(StreamId.of(ledger, SAVINGS));
        var first = command();
        var second = command();

        var opened = appended(append(first, wallet, guarded(WALLET)));
        var openedAgain = appended(append(first, wallet, guarded(WALLET)));
        var both = List.of(
                append(second, load(wallet.head().stream()), credits(WALLET, 5)),
                append(second, savings, guarded(SAVINGS)));
        var posted = appended(both.toArray(StreamAppend[]::new));
        var postedAgain = appended(both.toArray(StreamAppend[]::new));

        assertThat(openedAgain).usingRecursiveComparison().isEqualTo(opened);
        assertThat(postedAgain).usingRecursiveComparison().isEqualTo(posted);
        assertThat(store().read(wallet.head().stream(), 0, 10)).hasSize(2);
    }

    @Test
    default void a_repeated_command_that_wants_more_than_its_first_time_conflicts() {
        var ledger = newLedger();
        var wallet = load(StreamId.of(ledger, WALLET));
        var savings = load(StreamId.of(ledger, SAVINGS));
        var command = command();
        write(append(command, wallet, guarded(WALLET)));

        var more = store().append(new Commit(
                List.of(append(command, wallet, guarded(WALLET)), append(command, savings, guarded(SAVINGS)))));

        assertThat(more).isInstanceOf(Conflict.class);
        assertThat(store().read(savings.head().stream(), 0, 1)).isEmpty();
    }

    @Test
    default void loading_folds_the_events_and_gives_the_token_to_append_with() {
        var wallet = walletWith(newLedger(), 2);

        write(append(command(), wallet, credits(WALLET, 5)));

        var loaded = load(wallet.head().stream());
        assertThat(loaded.head().version()).isEqualTo(4);
        assertThat(totals(loaded)).isEqualTo(new Totals(BigInteger.ZERO, BigInteger.valueOf(1 + 2 + 5)));
    }

    @Test
    default void a_long_stream_loads_as_the_fold_of_all_its_events() {
        var wallet = walletWith(newLedger(), 33);
        var decider = new AccountDecider();

        for (int more = 0; more < 12; more++) {
            var events = store().read(wallet.head().stream(), 0, 100).stream()
                    .map(event -> (AccountEvent) event.event())
                    .toList();
            var loaded = load(wallet.head().stream());

            assertThat(loaded.head().version()).isEqualTo(events.size());
            assertThat(loaded.state()).isEqualTo(decider.evolve(decider.initialState(), events));

            write(append(command(), loaded, credits(WALLET, 7), credits(WALLET, 8)));
        }
    }

    @Test
    default void a_stream_loads_as_it_was_at_each_of_its_versions() {
        var wallet = walletWith(newLedger(), 24).head();
        var events = store().read(wallet.stream(), 0, 100).stream()
                .map(event -> (AccountEvent) event.event())
                .toList();
        var decider = new AccountDecider();

        for (int version = 1; version <= events.size(); version++) {
            var then = store().loadAt(wallet.stream(), Foldings.ACCOUNT, version);
            assertThat(then.head().version()).isEqualTo(version);
            assertThat(then.state()).isEqualTo(decider.evolve(decider.initialState(), events.subList(0, version)));
        }
        var beyond = store().loadAt(wallet.stream(), Foldings.ACCOUNT, 1_000);
        assertThat(beyond.head()).usingRecursiveComparison().isEqualTo(wallet);
        assertThat(store().loadAt(wallet.stream(), Foldings.ACCOUNT, 0).state()).isEqualTo(new Account.Unopened());
    }

    @Test
    default void several_commands_share_a_commit_and_each_event_keeps_its_own() {
        var ledger = newLedger();
        var first = command();
        var second = command();
        var both = List.of(
                append(first, load(StreamId.of(ledger, WALLET)), guarded(WALLET)),
                append(second, load(StreamId.of(ledger, SAVINGS)), guarded(SAVINGS)));
        var written = appended(both.toArray(StreamAppend[]::new));
        var again = appended(both.toArray(StreamAppend[]::new));

        assertThat(again).usingRecursiveComparison().isEqualTo(written);
        assertThat(store().read(StreamId.of(ledger, WALLET), 0, 10))
                .extracting(RecordedEvent::metadata)
                .containsExactly(first);
        assertThat(store().read(StreamId.of(ledger, SAVINGS), 0, 10))
                .extracting(RecordedEvent::metadata)
                .containsExactly(second);
    }

    @Test
    default void several_commands_on_one_stream_share_a_commit_and_repeating_it_changes_nothing() {
        var wallet = walletWith(newLedger(), 1);
        var first = command();
        var second = command();
        var both = joint(append(first, wallet, credits(WALLET, 5)), append(second, wallet, credits(WALLET, 6)));

        var written = appended(both);
        var again = appended(both);

        assertThat(again).usingRecursiveComparison().isEqualTo(written);
        assertThat(store().read(wallet.head().stream(), 2, 10))
                .extracting(RecordedEvent::metadata)
                .containsExactly(first, second);
        assertThat(totals(load(wallet.head().stream())))
                .isEqualTo(new Totals(BigInteger.ZERO, BigInteger.valueOf(1 + 5 + 6)));
    }

    @Test
    default void a_command_that_shared_a_commit_is_recognised_when_it_is_repeated_alone() {
        var ledger = newLedger();
        var wallet = walletWith(ledger, 1);
        var savings = load(StreamId.of(ledger, SAVINGS));
        var first = command();
        var second = command();
        var alone = append(first, wallet, credits(WALLET, 5));
        var written = appended(
                joint(alone, append(second, wallet, credits(WALLET, 6))), append(second, savings, guarded(SAVINGS)));

        var firstAgain = appended(alone);
        var secondAgain = appended(
                append(second, load(wallet.head().stream(), 3), credits(WALLET, 6)),
                append(second, savings, guarded(SAVINGS)));

        assertThat(firstAgain).extracting(StreamHead::version).containsExactly(3L);
        assertThat(secondAgain).usingRecursiveComparison().isEqualTo(written);
        assertThat(load(wallet.head().stream()).head().version()).isEqualTo(4);
    }

    @Test
    default void a_command_conflicts_when_another_of_its_former_commit_has_a_place_it_wants_now() {
        var ledger = newLedger();
        var wallet = walletWith(ledger, 1);
        var savings = load(StreamId.of(ledger, SAVINGS));
        var first = command();
        var second = command();
        write(
                joint(append(first, wallet, credits(WALLET, 5)), append(second, wallet, credits(WALLET, 6))),
                append(second, savings, guarded(SAVINGS)));

        var secondAlone = store().append(new Commit(
                List.of(append(second, wallet, credits(WALLET, 6)), append(second, savings, guarded(SAVINGS)))));

        assertThat(secondAlone).isInstanceOf(Conflict.class);
        assertThat(load(wallet.head().stream()).head().version()).isEqualTo(4);
    }

    @Test
    default void a_command_does_not_pass_for_one_that_goes_along_with_it() {
        var ledger = newLedger();
        var wallet = walletWith(ledger, 1);
        var savings = load(StreamId.of(ledger, SAVINGS));
        var first = command();
        write(append(first, wallet, credits(WALLET, 5)));

        var both = store().append(new Commit(
                List.of(append(first, wallet, credits(WALLET, 5)), append(command(), savings, guarded(SAVINGS)))));

        assertThat(both).isEqualTo(new Conflict(store().read(wallet.head().stream(), 2, 1)));
        assertThat(store().read(savings.head().stream(), 0, 1)).isEmpty();
    }

    @Test
    default void states_that_another_reducer_folded_are_ignored() {
        var wallet = walletWith(newLedger(), 33);
        var changed = new Folding<>(
                Foldings.ACCOUNT.version() + 1,
                Foldings.ACCOUNT.evolver(),
                Foldings.ACCOUNT.events(),
                Foldings.ACCOUNT.states(),
                Foldings.ACCOUNT.stored());

        var loaded = store().load(wallet.head().stream(), changed);

        assertThat(loaded.state()).isEqualTo(wallet.state());
        assertThat(loaded.head()).usingRecursiveComparison().isEqualTo(wallet.head());
    }

    @Test
    default void fetching_finds_the_events_that_exist() {
        var wallet = walletWith(newLedger(), 150);
        var stream = wallet.head().stream();
        var refs = new ArrayList<EventRef>();
        for (long version = 1; version <= 200; version++) {
            refs.add(new EventRef(stream, version));
        }
        refs.add(new EventRef(stream, 1));
        refs.add(new EventRef(StreamId.of(newLedger()), 1));

        var found = store().fetch(refs);

        assertThat(found).containsExactlyInAnyOrderElementsOf(store().read(stream, 0, 200));
        assertThat(store().fetch(List.of())).isEmpty();
    }

    @Test
    default void the_directory_lists_every_event() {
        var ledger = newLedger();
        var wallet = walletWith(ledger, 20);
        var savings = load(StreamId.of(ledger, SAVINGS));
        write(append(command(), savings, guarded(SAVINGS)));

        var listed = new ArrayList<EventRef>();
        Optional<String> from = Optional.empty();
        do {
            var page = directory().list(from);
            page.events().forEach(event -> listed.add(event.ref()));
            from = page.next();
        } while (from.isPresent());

        listed.removeIf(ref -> !ref.stream().ledger().equals(ledger));
        var all = new ArrayList<EventRef>();
        for (long version = 1; version <= wallet.head().version(); version++) {
            all.add(new EventRef(wallet.head().stream(), version));
        }
        all.add(new EventRef(savings.head().stream(), 1));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void of_racing_writers_exactly_one_wins_each_version() throws Exception {
        var wallet = walletWith(newLedger(), 1);

        for (int round = 0; round < 5; round++) {
            var head = load(wallet.head().stream());
            var results =
                    race(8, () -> store().append(new Commit(List.of(append(command(), head, credits(WALLET, 1))))));

            assertThat(results).filteredOn(Appended.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Conflict.class::isInstance)
                    .hasSize(7)
                    .containsOnly(new Conflict(
                            store().read(wallet.head().stream(), head.head().version(), 10)));
        }
    }

    private static <T> List<T> race(int writers, Callable<T> write) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return write.call();
                }));
            }
            start.countDown();
        }
        var done = new ArrayList<T>();
        for (Future<T> result : results) {
            done.add(result.get());
        }
        return done;
    }

    /// A wallet to which 1, 2, 3… cents were credited, one event each.
    private Loaded<Account> walletWith(LedgerId ledger, int credits) {
        var wallet = append(command(), load(StreamId.of(ledger, WALLET)), guarded(WALLET));
        write(wallet);
        for (int cents = 1; cents <= credits; cents++) {
            write(append(command(), load(wallet.head().stream()), credits(WALLET, cents)));
        }
        return load(wallet.head().stream());
    }

    private Loaded<Account> load(StreamId stream) {
        return store().load(stream, Foldings.ACCOUNT);
    }

    private Loaded<Account> load(StreamId stream, long version) {
        return store().loadAt(stream, Foldings.ACCOUNT, version);
    }

    /// Both after the same head, one after the other.
    private static StreamAppend joint(StreamAppend first, StreamAppend second) {
        var events = new ArrayList<>(first.events());
        events.addAll(second.events());
        return new StreamAppend(first.head(), events);
    }

    private List<StreamHead> appended(StreamAppend... appends) {
        return switch (store().append(new Commit(List.of(appends)))) {
            case Appended(var heads) -> heads;
            case Conflict conflict -> throw new AssertionError(conflict);
        };
    }

    private void write(StreamAppend... appends) {
        assertThat(appended(appends)).hasSameSizeAs(appends);
    }

    private static Totals totals(Loaded<Account> loaded) {
        return ((Account.Opened) loaded.state()).holdings().posted();
    }

    private static RecordedEvent recorded(
            StreamId stream, long version, EventType type, AccountEvent event, EventMetadata command) {
        return new RecordedEvent(new EventRef(stream, version), new UUID(0, 0), type, event, event.at(), command);
    }
}
