package dev.daybook.application.port;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.draft;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.Expirations.Due;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which pending transactions are due. All of it happened long ago: by every clock it is over.
public interface ExpirationsContract {

    Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    AccountId TILL = new AccountId("till");

    Projection projection();

    Feeder feeder();

    Expirations expirations();

    @Test
    default void a_pending_transaction_is_due_from_its_very_end_on() {
        feeder().feed(book(MAIN, 10).events());

        assertThat(expirations().due(BEGIN.plusSeconds(10).minusNanos(1_000), Optional.empty(), 10))
                .isEmpty();
        assertThat(expirations().due(BEGIN.plusSeconds(10), Optional.empty(), 10))
                .containsExactly(due(MAIN, 1, 10));
    }

    @Test
    default void what_has_no_end_or_has_ended_is_not_due() {
        var keeper = book(MAIN, 10, 10, 10, 10);
        var _ = keeper.post(new PendTransaction(transaction(9), draft(move(BANK, TILL, 1)), Optional.empty(), BEGIN));
        var _ = keeper.post(post(transaction(10), move(BANK, TILL, 1)));
        var _ = keeper.post(
                new PostPendingTransaction(transaction(1), Optional.empty(), Optional.empty(), BEGIN.plusSeconds(1)));
        var _ = keeper.post(
                new VoidTransaction(transaction(2), Optional.empty(), Optional.empty(), BEGIN.plusSeconds(1)));
        var _ = keeper.post(new ExpireTransaction(transaction(3), BEGIN.plusSeconds(11)));
        feeder().feed(keeper.events());

        assertThat(expirations().due(BEGIN.plusSeconds(60), Optional.empty(), 10))
                .containsExactly(due(MAIN, 4, 10));
    }

    @Test
    default void the_longest_over_come_first_whatever_their_ledger_page_by_page() {
        var other = new LedgerId("other");
        feeder().feed(book(MAIN, 30, 10, 20, 20).events());
        feeder().feed(book(other, 20, 10).events());

        var expected = List.of(
                due(MAIN, 2, 10),
                due(other, 2, 10),
                due(MAIN, 3, 20),
                due(MAIN, 4, 20),
                due(other, 1, 20),
                due(MAIN, 1, 30));
        for (int size = 1; size <= 7; size++) {
            int limit = size;
            assertThat(Pages.<Due>all(size, last -> expirations().due(BEGIN.plusSeconds(60), last, limit)))
                    .isEqualTo(expected);
        }
    }

    /// @param ends when each of its pending transactions ends, in seconds
    private static Bookkeeper book(LedgerId ledger, long... ends) {
        var keeper = new Bookkeeper(ledger);
        var _ = keeper.create(Optional.empty(), BEGIN);
        var _ = keeper.open(open(BANK, new Unbounded()));
        var _ = keeper.open(open(TILL, new Unbounded()));
        for (int number = 1; number <= ends.length; number++) {
            var end = Optional.of(BEGIN.plusSeconds(ends[number - 1]));
            var _ = keeper.post(new PendTransaction(transaction(number), draft(move(BANK, TILL, 1)), end, BEGIN));
        }
        return keeper;
    }

    private static Due due(LedgerId ledger, long number, long end) {
        return new Due(ledger, transaction(number), BEGIN.plusSeconds(end));
    }
}
