package dev.daybook.application.command;

import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.fixture.Caller;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.fixture.GatedEventStore;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.transaction.BatchRejection.CommandRefused;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountRejection.AccountIsFrozen;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionRejection;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A wallet with 100 dollar cents, and a first command on its way to the store: whoever comes now waits for it.
class JointCommandsTest {

    private final InMemoryEventStore truth = new InMemoryEventStore();
    private final GatedEventStore store = new GatedEventStore(truth);
    private final CommandSide here = new CommandSide(store);
    private final CommandSide elsewhere = new CommandSide(truth);

    @BeforeEach
    void send_the_first_command_on_its_way() throws InterruptedException {
        assertThat(here.create(MAIN)).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(SAVINGS, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        store.shut();
        var _ = Caller.of(() -> here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100))));
        store.awaitArrival();
    }

    @Test
    void thirty_that_wait_for_one_account_go_in_one_commit_each_with_its_own_metadata() {
        var callers = IntStream.range(0, 30)
                .mapToObj(number -> transacting(post(transaction(100 + number), move(BANK, WALLET, 1))))
                .toList();

        store.open();

        assertThat(callers).allSatisfy(caller -> assertThat(caller.answer()).isInstanceOf(Done.class));
        assertThat(store.commits()).extracting(Commit::size).containsExactly(2, 60);
        assertThat(available(WALLET)).isEqualTo(usd(130));
        var commands = commandsByTransaction();
        assertThat(commands).hasSize(31);
        assertThat(commands.values().stream().map(EventMetadata::commandId)).doesNotHaveDuplicates();
    }

    @Test
    void what_does_not_fit_into_one_commit_goes_with_the_next() {
        var callers = IntStream.range(0, 60)
                .mapToObj(number -> transacting(post(transaction(100 + number), move(BANK, WALLET, 1))))
                .toList();

        store.open();

        assertThat(callers).allSatisfy(caller -> assertThat(caller.answer()).isInstanceOf(Done.class));
        assertThat(store.commits()).extracting(Commit::size).containsExactly(2, 100, 20);
    }

    @Test
    void batches_that_turn_out_to_be_larger_than_a_commit_go_one_after_the_other_in_the_same_turn() {
        var first = together(fortyPayments(100));
        var second = together(fortyPayments(200));

        store.open();

        assertThat(first.answer()).isInstanceOf(Done.class);
        assertThat(second.answer()).isInstanceOf(Done.class);
        assertThat(store.commits()).extracting(Commit::size).containsExactly(2, 80, 80);
    }

    @Test
    void one_that_is_refused_leaves_no_trace_among_those_that_are_accepted() {
        var covered = transacting(post(SECOND, move(WALLET, SAVINGS, 60)));
        var tooMuch = transacting(post(THIRD, move(WALLET, SAVINGS, 60)));
        var rest = transacting(post(transaction(4), move(WALLET, SAVINGS, 40)));

        store.open();

        assertThat(covered.answer()).isInstanceOf(Done.class);
        assertThat(rest.answer()).isInstanceOf(Done.class);
        assertThat(tooMuch.answer())
                .isEqualTo(new Refused<>(new AccountRefused(new InsufficientFunds(WALLET, usd(0), usd(60), usd(0)))));
        assertThat(available(SAVINGS)).isEqualTo(usd(100));
    }

    @Test
    void money_that_comes_in_can_be_spent_in_the_same_commit() {
        var comesIn = transacting(post(SECOND, move(BANK, WALLET, 100)));
        var goesOut = transacting(post(THIRD, move(WALLET, BANK, 200)));

        store.open();

        assertThat(comesIn.answer()).isInstanceOf(Done.class);
        assertThat(goesOut.answer()).isInstanceOf(Done.class);
        assertThat(store.commits()).extracting(Commit::size).containsExactly(2, 4);
        assertThat(available(WALLET)).isEqualTo(usd(0));
    }

    @Test
    void nobody_is_refused_because_of_a_commit_that_never_comes_about() throws InterruptedException {
        var takesAll = transacting(post(SECOND, move(WALLET, BANK, 100)));
        var findsNothing = transacting(post(THIRD, move(WALLET, BANK, 100)));
        store.letOneThrough();
        store.awaitArrival();
        assertThat(elsewhere.transact(MAIN, post(transaction(4), move(BANK, WALLET, 50))))
                .isInstanceOf(Done.class);
        store.letOneThrough();
        store.awaitArrival();
        assertThat(elsewhere.transact(MAIN, post(transaction(5), move(BANK, WALLET, 50))))
                .isInstanceOf(Done.class);

        store.open();

        assertThat(takesAll.answer()).isInstanceOf(Done.class);
        assertThat(findsNothing.answer()).isInstanceOf(Done.class);
        assertThat(available(WALLET)).isEqualTo(usd(0));
    }

    @Test
    void the_same_key_is_carried_out_once_and_answered_to_all() {
        var once = transacting(post(SECOND, move(BANK, WALLET, 5)));
        var again = transacting(post(SECOND, move(BANK, WALLET, 5)));
        var other = transacting(post(SECOND, move(BANK, WALLET, 6)));

        store.open();

        assertThat(once.answer())
                .isInstanceOfSatisfying(
                        Done.class,
                        done -> assertThat(again.answer()).isEqualTo(new Repeated<>(done.result(), done.written())));
        assertThat(other.answer()).isEqualTo(new Refused<>(new IdempotencyKeyConflict(SECOND)));
        assertThat(available(WALLET)).isEqualTo(usd(105));
    }

    @Test
    void one_that_is_pending_is_posted_in_the_commit_that_pends_it() {
        var pended = transacting(pend(SECOND, move(WALLET, SAVINGS, 100)));
        var posted = transacting(postPending(SECOND));

        store.open();

        assertThat(pended.answer()).isInstanceOf(Done.class);
        assertThat(posted.answer()).isInstanceOf(Done.class);
        assertThat(store.commits()).extracting(Commit::size).containsExactly(2, 6);
        assertThat(available(SAVINGS)).isEqualTo(usd(100));
    }

    @Test
    void a_freeze_keeps_its_place_among_payments() {
        var before = transacting(post(SECOND, move(WALLET, BANK, 1)));
        var frozen = changing(freeze(WALLET));
        var after = transacting(post(THIRD, move(WALLET, BANK, 1)));

        store.open();

        assertThat(before.answer()).isInstanceOf(Done.class);
        assertThat(frozen.answer()).isInstanceOf(Done.class);
        assertThat(after.answer()).isEqualTo(new Refused<>(new AccountRefused(new AccountIsFrozen(WALLET))));
        assertThat(available(WALLET)).isEqualTo(usd(99));
    }

    @Test
    void a_batch_among_others_is_done_as_a_whole_or_not_at_all() {
        var batch = together(post(SECOND, move(WALLET, SAVINGS, 30)), post(THIRD, move(WALLET, SAVINGS, 30)));
        var single = transacting(post(transaction(4), move(WALLET, SAVINGS, 30)));
        var tooMuch = together(
                post(transaction(5), move(WALLET, SAVINGS, 5)), post(transaction(6), move(WALLET, SAVINGS, 6)));

        store.open();

        assertThat(batch.answer()).isInstanceOf(Done.class);
        assertThat(single.answer()).isInstanceOf(Done.class);
        assertThat(tooMuch.answer())
                .isEqualTo(new Refused<>(new CommandRefused(
                        1, new AccountRefused(new InsufficientFunds(WALLET, usd(5), usd(6), usd(0))))));
        assertThat(available(SAVINGS)).isEqualTo(usd(90));
    }

    @Test
    void a_stream_that_cannot_be_read_is_the_answer_of_those_who_need_it() throws InterruptedException {
        var savings = StreamId.of(MAIN, SAVINGS);
        var needsIt = transacting(post(SECOND, move(WALLET, SAVINGS, 1)));
        var doesNot = transacting(post(THIRD, move(WALLET, BANK, 1)));
        store.letOneThrough();
        store.awaitArrival();
        store.makeUnreadable(savings, new CorruptStream(savings, "was edited"));
        assertThat(elsewhere.transact(MAIN, post(transaction(4), move(BANK, WALLET, 1))))
                .isInstanceOf(Done.class);

        store.open();

        assertThat(needsIt.failure()).isInstanceOf(CorruptStream.class);
        assertThat(doesNot.answer()).isInstanceOf(Done.class);
        assertThat(available(WALLET)).isEqualTo(usd(100));
    }

    @Test
    void a_corrupt_event_in_the_way_harms_nobody_else() throws InterruptedException {
        var second = StreamId.of(MAIN, SECOND);
        var needsIt = transacting(post(SECOND, move(WALLET, BANK, 1)));
        var doesNot = transacting(post(THIRD, move(WALLET, BANK, 1)));
        store.letOneThrough();
        store.awaitArrival();
        store.makeUnreadable(second, new CorruptStream(second, "was edited"));
        store.fail(new CorruptStream(second, "was edited"));

        store.open();

        assertThat(needsIt.failure()).isInstanceOf(CorruptStream.class);
        assertThat(doesNot.answer()).isInstanceOf(Done.class);
        assertThat(available(WALLET)).isEqualTo(usd(99));
    }

    @Test
    void an_append_with_unknown_end_is_told_to_all_and_holds_up_nobody() throws InterruptedException {
        var accepted = transacting(post(SECOND, move(WALLET, BANK, 100)));
        var refused = transacting(post(THIRD, move(WALLET, BANK, 100)));
        store.letOneThrough();
        store.awaitArrival();
        store.fail(new Unavailable("gone", null));

        store.open();

        assertThat(accepted.failure()).isInstanceOf(Unavailable.class);
        assertThat(refused.failure()).isInstanceOf(Unavailable.class);
        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Done.class);
    }

    @Test
    void the_interrupt_of_one_hits_nobody_else() throws InterruptedException {
        var interrupted = transacting(post(SECOND, move(WALLET, BANK, 1)));
        var other = transacting(post(THIRD, move(WALLET, BANK, 1)));
        store.letOneThrough();
        store.awaitArrival();

        interrupted.interrupt();
        assertThat(interrupted.failure()).isInstanceOf(Unavailable.class);
        store.open();

        assertThat(other.answer()).isInstanceOf(Done.class);
        assertThat(available(WALLET)).isEqualTo(usd(98));
    }

    @Test
    void a_rehearsal_waits_for_nobody_and_appends_nothing() {
        assertThat(here.rehearsal().transact(MAIN, post(SECOND, move(BANK, WALLET, 1))))
                .isInstanceOf(Done.class);
        assertThat(store.commits()).isEmpty();

        store.open();
    }

    private Caller<Outcome<?, TransactionRejection>> transacting(TransactionCommand command) {
        return Caller.waiting(() -> here.transact(MAIN, command));
    }

    private Caller<Outcome<?, ?>> together(TransactionCommand... batch) {
        return Caller.waiting(() -> here.together(MAIN, batch));
    }

    private Caller<Outcome<?, ?>> changing(ChangeAccount change) {
        return Caller.waiting(() -> here.change(MAIN, change));
    }

    private static TransactionCommand[] fortyPayments(int from) {
        Posting payment = move(BANK, WALLET, 1);
        return IntStream.range(from, from + 40)
                .mapToObj(number -> post(transaction(number), payment))
                .toArray(TransactionCommand[]::new);
    }

    /// What the wallet's stream says, which must be what the streams of the transactions say.
    private Map<Object, EventMetadata> commandsByTransaction() {
        var commands = new HashMap<Object, EventMetadata>();
        for (RecordedEvent event : truth.read(StreamId.of(MAIN, WALLET), 1, 100)) {
            var transaction = ((EntriesPosted) event.event()).transaction();
            commands.put(transaction, event.metadata());
            assertThat(truth.read(StreamId.of(MAIN, transaction), 0, 10))
                    .extracting(RecordedEvent::metadata)
                    .containsExactly(event.metadata());
        }
        return commands;
    }

    private Money available(AccountId account) {
        return Stream.of(
                        truth.load(StreamId.of(MAIN, account), Foldings.ACCOUNT).state())
                .map(Account.Opened.class::cast)
                .map(Account.Opened::available)
                .findFirst()
                .orElseThrow();
    }
}
