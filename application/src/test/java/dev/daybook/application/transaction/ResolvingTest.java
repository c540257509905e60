package dev.daybook.application.transaction;

import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.TransactionWords.reverse;
import static dev.daybook.domain.fixture.TransactionWords.voiding;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
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
import static dev.daybook.domain.fixture.Words.request;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.fixture.CountingEventStore;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.BatchRejection.CommandRefused;
import dev.daybook.application.transaction.BatchRejection.TooManyEvents;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import dev.daybook.domain.transaction.TransactionRejection;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of transactions that are pended, ended, reversed, or carried out together.
class ResolvingTest {

    private final CountingEventStore store = new CountingEventStore(new InMemoryEventStore());
    private final CommandSide here = new CommandSide(store);
    private final CommandSide elsewhere = new CommandSide(store);

    @BeforeEach
    void open_the_books() {
        assertThat(here.create(MAIN)).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(SAVINGS, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);
        assertThat(store.loads() + store.appends()).isPositive();
    }

    @Test
    void who_pended_a_transaction_posts_it_without_a_read() {
        assertThat(here.transact(MAIN, pend(SECOND, move(WALLET, SAVINGS, 100))))
                .isInstanceOf(Done.class);
        assertThat(store.loads()).isZero();

        var posted = done(here.transact(MAIN, postPending(SECOND, 60)));

        assertThat(store.loads()).isZero();
        assertThat(posted.status()).isEqualTo(TransactionStatus.POSTED);
        assertThat(posted.version()).isEqualTo(2);
        assertThat(posted.postedAmounts()).contains(List.of(BigInteger.valueOf(60)));
        assertThat(done(here.transact(MAIN, post(THIRD, move(WALLET, BANK, 40))))
                        .version())
                .as("what was not posted is free again")
                .isEqualTo(1);
    }

    @Test
    void a_pended_transaction_is_answered_as_pending_again_although_it_has_ended() {
        var first = done(here.transact(MAIN, pend(SECOND, move(WALLET, SAVINGS, 100))));
        assertThat(elsewhere.transact(MAIN, voiding(SECOND))).isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, pend(SECOND, move(WALLET, SAVINGS, 100))))
                .isEqualTo(new Repeated<>(first, new EventRef(StreamId.of(MAIN, SECOND), 1)));
    }

    @Test
    void a_named_request_is_repeated_and_everybody_else_hears_who_was_first() {
        assertThat(here.transact(MAIN, pend(SECOND, move(WALLET, SAVINGS, 100))))
                .isInstanceOf(Done.class);
        var named =
                new VoidTransaction(SECOND, Optional.of("changed minds"), Optional.of(request("key", "void")), EVENING);
        var first = done(here.transact(MAIN, named));

        assertThat(elsewhere.transact(MAIN, named))
                .isEqualTo(new Repeated<>(first, new EventRef(StreamId.of(MAIN, SECOND), 2)));
        assertThat(elsewhere.transact(MAIN, voiding(SECOND))).isEqualTo(new Refused<>(new AlreadyVoided(SECOND)));
        assertThat(elsewhere.transact(MAIN, postPending(SECOND))).isEqualTo(new Refused<>(new AlreadyVoided(SECOND)));
    }

    @Test
    void of_a_post_and_a_void_at_once_exactly_one_wins_and_the_other_hears_which() throws Exception {
        for (int round = 10; round < 40; round++) {
            var id = transaction(round);
            assertThat(here.transact(MAIN, pend(id, move(WALLET, SAVINGS, 1)))).isInstanceOf(Done.class);

            var outcomes =
                    atOnce(() -> here.transact(MAIN, postPending(id)), () -> elsewhere.transact(MAIN, voiding(id)));

            if (outcomes.getFirst() instanceof Done) {
                assertThat(outcomes.getLast()).isEqualTo(new Refused<>(new AlreadyPosted(id)));
            } else {
                assertThat(outcomes.getFirst()).isEqualTo(new Refused<>(new AlreadyVoided(id)));
                assertThat(outcomes.getLast()).isInstanceOf(Done.class);
            }
            assertThat(store.read(StreamId.of(MAIN, id), 0, 10)).hasSize(2);
        }
    }

    @Test
    void one_who_remembers_it_as_pending_is_told_how_it_ended_elsewhere_although_nothing_is_set_aside_any_more() {
        assertThat(elsewhere.transact(MAIN, pend(SECOND, move(WALLET, SAVINGS, 60))))
                .isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, voiding(SECOND))).isInstanceOf(Done.class);
        assertThat(elsewhere.transact(MAIN, post(THIRD, move(WALLET, SAVINGS, 1))))
                .isInstanceOf(Done.class);

        assertThat(elsewhere.transact(MAIN, voiding(SECOND))).isEqualTo(new Refused<>(new AlreadyVoided(SECOND)));
    }

    @Test
    void a_reversal_mirrors_a_transaction_once_and_both_name_each_other() {
        var reversal = done(here.transact(MAIN, reverse(FIRST, SECOND)));

        assertThat(reversal.reverses()).contains(FIRST);
        assertThat(reversal.postings()).containsExactly(move(WALLET, BANK, 100));
        assertThat(elsewhere.transact(MAIN, reverse(FIRST, SECOND)))
                .isEqualTo(new Refused<>(new AlreadyReversed(FIRST, SECOND)));
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100))))
                .as("the first answer is not changed by what came later")
                .isInstanceOfSatisfying(
                        Repeated.class,
                        repeated -> assertThat(repeated.result())
                                .hasFieldOrPropertyWithValue("reversedBy", Optional.empty()));
    }

    @Test
    void a_reversal_that_a_guarded_account_cannot_afford_is_refused() {
        assertThat(here.transact(MAIN, post(SECOND, move(WALLET, SAVINGS, 1)))).isInstanceOf(Done.class);

        assertThat(here.transact(MAIN, reverse(FIRST, THIRD)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(AccountRefused.class));
        assertThat(store.read(StreamId.of(MAIN, FIRST), 0, 10)).hasSize(1);
    }

    @Test
    void commands_together_each_see_what_those_before_have_left() {
        var outcome = here.together(
                MAIN,
                post(SECOND, move(BANK, SAVINGS, 5)),
                post(THIRD, move(SAVINGS, WALLET, 5)),
                pend(transaction(4), move(WALLET, BANK, 105)));

        assertThat(outcome).isInstanceOf(Done.class);
        assertThat(store.appends()).isEqualTo(1);
        assertThat(store.read(StreamId.of(MAIN, SAVINGS), 0, 10)).hasSize(3);
        assertThat(here.together(MAIN, post(SECOND, move(BANK, SAVINGS, 5)), post(THIRD, move(SAVINGS, WALLET, 5))))
                .isInstanceOf(Repeated.class);
    }

    @Test
    void commands_together_happen_all_or_not_at_all() {
        var outcome = here.together(MAIN, post(SECOND, move(BANK, SAVINGS, 5)), post(THIRD, move(SAVINGS, BANK, 6)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(
                                        CommandRefused.class,
                                        which -> assertThat(which.place()).isEqualTo(1)));
        assertThat(store.read(StreamId.of(MAIN, SECOND), 0, 10)).isEmpty();
        assertThat(store.read(StreamId.of(MAIN, SAVINGS), 0, 10)).hasSize(1);
    }

    @Test
    void more_than_one_write_holds_is_refused_as_a_whole() {
        var many = new ArrayList<TransactionCommand>();
        for (int number = 10; number < 61; number++) {
            many.add(post(transaction(number), move(BANK, SAVINGS, 1)));
        }

        assertThat(here.together(MAIN, many.toArray(TransactionCommand[]::new)))
                .isEqualTo(new Refused<>(new TooManyEvents(102, 100)));
        assertThat(store.read(StreamId.of(MAIN, SAVINGS), 0, 10)).hasSize(1);
    }

    private static TransactionView done(Outcome<TransactionView, TransactionRejection> outcome) {
        return switch (outcome) {
            case Done(var result, var _) -> result;
            case Repeated<TransactionView, TransactionRejection> repeated -> throw new AssertionError(repeated);
            case Refused<TransactionView, TransactionRejection> refused -> throw new AssertionError(refused);
        };
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(tasks)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
