package dev.daybook.application.expiry;

import static dev.daybook.domain.fixture.TransactionWords.postPending;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.draft;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.fixture.CommandSide;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Expirations;
import dev.daybook.application.port.InMemoryBooks;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyExpired;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Instant END = LATER.plusSeconds(60);

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryBooks books = new InMemoryBooks();
    private final Feeder projection = new Feeder(store, books);
    private final CommandSide here = new CommandSide(store);

    @BeforeEach
    void open_the_books() {
        assertThat(here.create(MAIN)).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(BANK, new Unbounded()))).isInstanceOf(Done.class);
        assertThat(here.open(MAIN, open(WALLET, new AtLeast(BigInteger.ZERO)))).isInstanceOf(Done.class);
        assertThat(here.transact(MAIN, post(FIRST, move(BANK, WALLET, 100)))).isInstanceOf(Done.class);
    }

    @Test
    void what_is_past_its_time_expires_and_lets_its_funds_go() {
        pend(transaction(2), 100);
        projection.feed();

        assertThat(at(END).handle(() -> true)).isEqualTo(1);

        assertThat(newest(transaction(2)).event()).isInstanceOf(PendingTransactionExpired.class);
        assertThat(here.transact(MAIN, post(transaction(3), move(WALLET, BANK, 100))))
                .isInstanceOf(Done.class);
    }

    @Test
    void what_is_not_past_its_time_stays_pending() {
        pend(transaction(2), 100);
        projection.feed();

        assertThat(at(END.minusNanos(1_000)).handle(() -> true)).isZero();
        assertThat(newest(transaction(2)).ref().version()).isEqualTo(1);
    }

    @Test
    void a_read_model_whose_clock_is_ahead_expires_nothing_early() {
        pend(transaction(2), 100);
        projection.feed();
        Expirations hasty = (_, after, limit) -> books.due(END.plusSeconds(3_600), after, limit);

        assertThat(new ExpireDueUseCase(hasty, store, here.transactions(), () -> END.minusSeconds(1))
                        .handle(() -> true))
                .isZero();
        assertThat(newest(transaction(2)).ref().version()).isEqualTo(1);
    }

    @Test
    void runs_beside_each_other_and_after_each_other_resolve_nothing_twice() throws Exception {
        IntStream.range(100, 350).forEach(number -> pend(transaction(number), 0));
        projection.feed();
        Callable<Integer> run = () ->
                new ExpireDueUseCase(books, store, new CommandSide(store).transactions(), () -> END).handle(() -> true);

        int expired;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            expired = threads.invokeAll(Collections.nCopies(3, run)).stream()
                    .mapToInt(Future::resultNow)
                    .sum();
        }

        assertThat(expired).isEqualTo(250);
        assertThat(at(END).handle(() -> true))
                .as("the read model is behind and names them all again")
                .isZero();
        IntStream.range(100, 350)
                .forEach(number ->
                        assertThat(newest(transaction(number)).ref().version()).isEqualTo(2));
    }

    @Test
    void one_that_cannot_be_expired_holds_up_no_other() {
        IntStream.range(100, 230).forEach(number -> pend(transaction(number), 0));
        projection.feed();
        Expirations withGhosts = (now, after, limit) -> books.due(now, after, limit).stream()
                .map(due -> due.transaction().equals(transaction(100))
                        ? new Expirations.Due(due.ledger(), transaction(9_999), due.expiresAt())
                        : due)
                .toList();

        assertThat(new ExpireDueUseCase(withGhosts, store, here.transactions(), () -> END).handle(() -> true))
                .isEqualTo(129);
    }

    @Test
    void when_it_may_not_go_on_it_ends_behind_a_page_and_the_next_run_does_the_rest() {
        IntStream.range(100, 350).forEach(number -> pend(transaction(number), 0));
        projection.feed();

        assertThat(at(END).handle(() -> false)).isEqualTo(100);
        projection.feed();
        assertThat(at(END).handle(() -> true)).isEqualTo(150);
    }

    @Test
    void its_events_say_who_did_it_and_belong_to_the_same_story() {
        pend(transaction(2), 1);
        projection.feed();
        var pended = newest(transaction(2));

        assertThat(at(END).handle(() -> true)).isEqualTo(1);

        var expired = newest(transaction(2)).metadata();
        assertThat(expired.actor()).isEqualTo("daybook:expiry");
        assertThat(expired.causationId()).isEqualTo(pended.id());
        assertThat(expired.correlationId()).isEqualTo(pended.metadata().correlationId());
    }

    @Test
    void whoever_comes_after_hears_that_it_expired() {
        pend(transaction(2), 1);
        projection.feed();
        assertThat(at(END).handle(() -> true)).isEqualTo(1);

        assertThat(here.transact(MAIN, postPending(transaction(2))))
                .isEqualTo(new Refused<>(new AlreadyExpired(transaction(2))));
    }

    private ExpireDueUseCase at(Instant now) {
        return new ExpireDueUseCase(books, store, here.transactions(), () -> now);
    }

    /// More than the wallet could set aside together does not matter when nothing leaves it.
    private void pend(TransactionId id, long fromWallet) {
        var posting = fromWallet > 0 ? move(WALLET, BANK, fromWallet) : move(BANK, WALLET, 1);
        assertThat(here.transact(MAIN, new PendTransaction(id, draft(posting), Optional.of(END), LATER)))
                .isInstanceOf(Done.class);
    }

    private RecordedEvent newest(TransactionId id) {
        return List.copyOf(store.read(StreamId.of(MAIN, id), 0, 10)).getLast();
    }
}
