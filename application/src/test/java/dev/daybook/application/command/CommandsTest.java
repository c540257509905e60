package dev.daybook.application.command;

import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.pend;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.account.OpenAccountRejection;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.command.Verdict.Append;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.fixture.CountingEventStore;
import dev.daybook.application.fixture.EndingMeanwhile;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.retry.Backoff;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Backoff ONCE = new Backoff(Duration.ZERO, Duration.ZERO, 1);

    private final CountingEventStore store = new CountingEventStore(new InMemoryEventStore());
    private final CommandSide here = new CommandSide(store);
    private final CommandSide elsewhere = new CommandSide(store);

    @BeforeEach
    void open_the_books() {
        assertThat(here.create(MAIN)).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(store.loads() + store.appends()).isPositive();
    }

    @Test
    void a_warm_process_decides_without_a_read_and_appends_once() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);

        assertThat(store.loads()).isZero();
        assertThat(store.appends()).isEqualTo(1);
    }

    @Test
    void a_reversal_reads_what_it_undoes_once() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, reverse(FIRST, SECOND))).isInstanceOf(Done.class);

        assertThat(store.loads()).isEqualTo(1);
        assertThat(store.appends()).isEqualTo(2);
    }

    @Test
    void a_repeat_answers_what_was_answered_first() {
        var first = here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)));
        var again = elsewhere.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(again).isEqualTo(new Repeated<>(done.result(), done.written())));
    }

    @Test
    void a_repeat_is_recognised_although_the_account_could_not_pay_again() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Repeated.class);
        assertThat(available(WALLET)).isEqualTo(usd(0));
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict_and_changes_nothing() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 101))))
                .isEqualTo(new Refused<>(new IdempotencyKeyConflict(FIRST)));
        assertThat(available(WALLET)).isEqualTo(usd(100));
    }

    @Test
    void a_stale_memory_is_found_out_by_the_append() {
        assertThat(elsewhere.transact(MAIN, post(FIRST, move(BANK, WALLET, 100))))
                .isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(SECOND, move(BANK, WALLET, 10)))).isInstanceOf(Done.class);

        assertThat(available(WALLET)).isEqualTo(usd(110));
    }

    @Test
    void nobody_is_refused_because_of_a_stale_memory() {
        assertThat(elsewhere.transact(MAIN, post(FIRST, move(BANK, WALLET, 100))))
                .isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Done.class);
    }

    @Test
    void a_refusal_says_what_is_there_now() {
        assertThat(elsewhere.transact(MAIN, post(FIRST, move(BANK, WALLET, 100))))
                .isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, BANK, 101))))
                .isEqualTo(
                        new Refused<>(new AccountRefused(new InsufficientFunds(WALLET, usd(100), usd(101), usd(0)))));
    }

    @Test
    void of_32_concurrent_debits_in_two_processes_exactly_the_10_that_are_covered_are_accepted() throws Exception {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);

        var outcomes = allAtOnce(IntStream.range(0, 32)
                .<Callable<Object>>mapToObj(number -> () -> (number % 2 == 0 ? here : elsewhere)
                        .transact(MAIN, post(transaction(100 + number), move(WALLET, BANK, 10))))
                .toList());

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(10);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(22);
        assertThat(available(WALLET)).isEqualTo(usd(0));
    }

    @Test
    void a_use_case_that_accepts_but_appends_nothing_fails_instead_of_being_asked_for_ever() {
        var commands = new Commands(store, new WarmStates(1, WarmStates.FOR_EVER), ONCE, Duration.ofSeconds(10));
        var nothing = new EventRef(StreamId.of(MAIN), 1);

        assertThatThrownBy(() -> commands.handle(_ -> new Append<>(List.of(), "done", nothing)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_account_that_does_not_exist_is_not_found() {
        var nobody = new AccountId("nobody");

        assertThat(here.transact(MAIN, post(FIRST, move(BANK, nobody, 1))))
                .isEqualTo(new Refused<>(new AccountRefused(new AccountNotFound(nobody))));
    }

    @Test
    void an_account_is_not_opened_in_a_ledger_that_does_not_exist() {
        var nowhere = new LedgerId("nowhere");

        assertThat(here.open(nowhere, open(BANK, new Unbounded())))
                .isEqualTo(new Refused<>(new OpenAccountRejection.LedgerNotFound(nowhere)));
    }

    @Test
    void opening_an_account_again_answers_what_was_answered_first_whatever_happened_since() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);

        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO))))
                .isInstanceOfSatisfying(
                        Repeated.class,
                        repeated -> assertThat(repeated.result()).hasFieldOrPropertyWithValue("version", 1L));
    }

    @Test
    void opening_an_account_with_other_facts_is_refused() {
        assertThat(elsewhere.open(MAIN, open(WALLET, new Unbounded())))
                .isEqualTo(new Refused<>(new OpenAccountRejection.AccountRefused(new AccountAlreadyExists(WALLET))));
    }

    @Test
    void a_rehearsal_beside_an_ending_looks_again_when_its_states_do_not_belong_together() {
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, pend(SECOND, move(WALLET, BANK, 100)))).isInstanceOf(Done.class);
        var torn = new EndingMeanwhile(store, () -> {
            var _ = here.transact(MAIN, voiding(SECOND));
        });

        assertThat(CommandSide.rehearsing(torn).transact(MAIN, voiding(SECOND)))
                .isEqualTo(new Refused<>(new AlreadyVoided(SECOND)));
    }

    private Money available(AccountId account) {
        return switch (store.load(StreamId.of(MAIN, account), Foldings.ACCOUNT).state()) {
            case Account.Opened opened -> opened.available();
            case Account.Unopened unopened -> throw new AssertionError(unopened);
        };
    }

    private static List<Object> allAtOnce(List<Callable<Object>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
    }
}
