package dev.daybook.application.command;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.StoredStates.Mode;
import dev.daybook.application.command.Verdict.Refuse;
import dev.daybook.application.fixture.Caller;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final StreamId TILL = StreamId.of(MAIN, WALLET);
    private static final StreamId OTHER = StreamId.of(MAIN, BANK);

    private static final States NOTHING =
            new StoredStates(new InMemoryEventStore(), new WarmStates(1, LONG), Mode.WARM);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();

    @Test
    void one_who_finds_nobody_is_served_on_its_own_thread() {
        var served = new CopyOnWriteArrayList<Thread>();
        var turns = new Turns(LONG, tickets -> {
            served.add(Thread.currentThread());
            answer(tickets);
        });

        assertThat(turns.take(ticket(TILL))).isEqualTo(new Refused<>("no"));
        assertThat(served).containsExactly(Thread.currentThread());
    }

    @Test
    void those_who_wait_are_served_together() throws InterruptedException {
        var turns = new Turns(LONG, this::answerWhenTheFirstMayEnd);
        var first = first(turns);
        var second = Caller.waiting(() -> turns.take(ticket(TILL)));
        var third = Caller.waiting(() -> turns.take(ticket(TILL)));

        mayEnd.countDown();

        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(second.answer()).isEqualTo(new Refused<>("no"));
        assertThat(third.answer()).isEqualTo(new Refused<>("no"));
        assertThat(sizes).containsExactly(1, 2);
    }

    @Test
    void one_who_has_nothing_to_do_with_it_does_not_wait() throws InterruptedException {
        var turns = new Turns(SHORT, this::answerWhenTheFirstMayEnd);
        var first = first(turns);

        assertThat(turns.take(ticket(OTHER))).isEqualTo(new Refused<>("no"));

        mayEnd.countDown();
        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
    }

    @Test
    void one_whose_turn_does_not_come_in_time_is_not_served_at_all() throws InterruptedException {
        var turns = new Turns(SHORT, this::answerWhenTheFirstMayEnd);
        var first = first(turns);

        assertThatThrownBy(() -> turns.take(ticket(TILL))).isInstanceOf(Unavailable.class);

        mayEnd.countDown();
        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(turns.take(ticket(TILL))).isEqualTo(new Refused<>("no"));
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void one_whose_turn_has_come_waits_for_the_answer_however_long_it_takes() throws InterruptedException {
        var secondBegun = new CountDownLatch(1);
        var secondMayEnd = new CountDownLatch(1);
        var patience = Duration.ofMillis(500);
        var turns = new Turns(patience, tickets -> {
            if (begun.getCount() > 0) {
                answerWhenTheFirstMayEnd(tickets);
            } else {
                secondBegun.countDown();
                await(secondMayEnd);
                answer(tickets);
            }
        });
        var first = first(turns);
        var second = Caller.waiting(() -> turns.take(ticket(TILL)));
        mayEnd.countDown();
        await(secondBegun);
        second.awaitPatienceIsOver();
        secondMayEnd.countDown();

        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(second.answer()).isEqualTo(new Refused<>("no"));
    }

    @Test
    void one_who_is_interrupted_while_waiting_is_not_served_at_all() throws InterruptedException {
        var turns = new Turns(LONG, this::answerWhenTheFirstMayEnd);
        var first = first(turns);
        var second = Caller.waiting(() -> turns.take(ticket(TILL)));
        var third = Caller.waiting(() -> turns.take(ticket(TILL)));

        second.interrupt();
        assertThat(second.failure()).isInstanceOf(Unavailable.class);
        mayEnd.countDown();

        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(third.answer()).isEqualTo(new Refused<>("no"));
        assertThat(sizes).containsExactly(1, 1);
    }

    @Test
    void a_failure_is_told_to_all_that_have_no_answer_and_the_streams_are_free_again() throws InterruptedException {
        var failure = new IllegalStateException("broken");
        var turns = new Turns(LONG, failingWithTwo(() -> {
            throw failure;
        }));
        var first = first(turns);
        var second = Caller.waiting(() -> turns.take(ticket(TILL)));
        var third = Caller.waiting(() -> turns.take(ticket(TILL)));

        mayEnd.countDown();

        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(second.answer()).isEqualTo(new Refused<>("no"));
        assertThat(third.failure()).isSameAs(failure);
        assertThat(turns.take(ticket(TILL))).isEqualTo(new Refused<>("no"));
    }

    @Test
    void an_error_is_told_as_an_unknown_end() throws InterruptedException {
        var error = new StackOverflowError();
        var turns = new Turns(LONG, failingWithTwo(() -> {
            throw error;
        }));
        var first = first(turns);
        var second = Caller.waiting(() -> turns.take(ticket(TILL)));
        var third = Caller.waiting(() -> turns.take(ticket(TILL)));

        mayEnd.countDown();

        assertThat(first.answer()).isEqualTo(new Refused<>("no"));
        assertThat(second.answer()).isEqualTo(new Refused<>("no"));
        assertThat(third.failure()).isInstanceOf(Unavailable.class).hasCause(error);
        assertThat(turns.take(ticket(TILL))).isEqualTo(new Refused<>("no"));
    }

    private Caller<Outcome<String, String>> first(Turns turns) throws InterruptedException {
        var first = Caller.of(() -> turns.take(ticket(TILL)));
        await(begun);
        return first;
    }

    private void answerWhenTheFirstMayEnd(List<Ticket<?, ?>> tickets) {
        sizes.add(tickets.size());
        boolean isOfTheFirst = begun.getCount() > 0;
        begun.countDown();
        if (isOfTheFirst) {
            await(mayEnd);
        }
        answer(tickets);
    }

    /// Of two that go together only the first is answered.
    private Consumer<List<Ticket<?, ?>>> failingWithTwo(Runnable failure) {
        return tickets -> {
            if (tickets.size() < 2) {
                answerWhenTheFirstMayEnd(tickets);
            } else {
                answer(tickets.subList(0, 1));
                failure.run();
            }
        };
    }

    private static void answer(List<? extends Ticket<?, ?>> tickets) {
        tickets.forEach(TurnsTest::refuse);
    }

    private static <T, R> void refuse(Ticket<T, R> ticket) {
        if (ticket.decide(NOTHING) instanceof Refuse<T, R>(var reason)) {
            ticket.answer(new Refused<>(reason));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Ticket<String, String> ticket(StreamId stream) {
        return new Ticket<>(Set.of(stream), _ -> new Refuse<>("no"));
    }
}
