package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.Transaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the books tell of one transaction.
interface TransactionsContract extends ReadModelUnderTest {

    @Test
    default void a_transaction_that_nobody_posted_is_not_found() {
        apply(book());

        assertThat(books().transaction(MAIN, transaction(1))).isEmpty();
    }

    @Test
    default void a_transaction_of_another_ledger_is_not_found() {
        feeder().feed(twoAssets());

        assertThat(books().transaction(new LedgerId("other"), transaction(1))).isEmpty();
    }

    @Test
    default void a_transaction_tells_all_that_its_event_told() {
        var events = twoAssets();

        feeder().feed(events);

        var told = (TransactionPosted) events.getFirst().event();
        assertThat(told.balances()).as("of the guarded accounts").hasSize(2);
        assertThat(books().transaction(MAIN, transaction(1)))
                .contains(TransactionView.of(MAIN, new Transaction.Posted(told, Optional.empty())));
    }

    /// The events of one transaction; those of its accounts are not among them.
    private static List<RecordedEvent> twoAssets() {
        var keeper = book();
        var yen = new AccountId("users:042:yen");
        var mint = new AccountId("mint");
        var _ = keeper.open(new OpenAccount(yen, JPY, NormalBalance.CREDIT, NEVER_BELOW_ZERO, true, Map.of(), NOON));
        var _ = keeper.open(new OpenAccount(mint, JPY, NormalBalance.CREDIT, new Unbounded(), false, Map.of(), NOON));
        return keeper.post(new PostTransaction(
                        transaction(1),
                        new Draft(
                                Optional.of("order \"1\" / 帳簿"),
                                List.of(move(BANK, WALLET, 500), new Posting(mint, yen, Money.of(JPY, 7))),
                                Optional.of(NOON.minusSeconds(86_400)),
                                Optional.of("two\nassets"),
                                Map.of("channel", "web", "naïve", "\\")),
                        NOON.plusNanos(1_000)))
                .subList(0, 1);
    }
}
