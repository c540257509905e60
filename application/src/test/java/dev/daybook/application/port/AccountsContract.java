package dev.daybook.application.port;

import static dev.daybook.application.port.ReadModelUnderTest.book;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.post;
import static dev.daybook.domain.fixture.Words.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the books tell of one account.
interface AccountsContract extends ReadModelUnderTest, AccountSearchContract {

    @Test
    default void an_account_that_nobody_opened_is_not_found() {
        assertThat(books().account(MAIN, WALLET)).isEmpty();
    }

    @Test
    default void an_account_of_another_ledger_is_not_found() {
        apply(book());

        assertThat(books().account(new LedgerId("other"), WALLET)).isEmpty();
    }

    @Test
    default void an_opened_account_is_empty_and_tells_all_it_was_opened_with() {
        tellsAllItWasOpenedWith("no:minimum", new Unbounded());
        tellsAllItWasOpenedWith("no:overdraft", NEVER_BELOW_ZERO);
        tellsAllItWasOpenedWith("large:overdraft", new AtLeast(new BigInteger("-" + "9".repeat(38))));
    }

    private void tellsAllItWasOpenedWith(String id, MinimumBalance minimum) {
        var metadata = Map.of("naïve", "\"帳簿\"\\n", "", "");
        var opening = new AccountOpened(
                new AccountId(id), JPY, NormalBalance.DEBIT, minimum, minimum instanceof AtLeast, metadata, NOON);
        feeder().feed(new Bookkeeper(MAIN).open(asked(opening)));

        assertThat(books().account(MAIN, opening.account())).contains(AccountView.opened(MAIN, opening));
    }

    @Test
    default void a_guarded_account_counts_the_events_of_its_stream() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        var _ = keeper.post(post(transaction(2), move(WALLET, BANK, 200)));
        apply(keeper);

        assertThat(books().account(MAIN, WALLET)).hasValueSatisfying(account -> {
            assertThat(account.version()).isEqualTo(3);
            assertThat(account.balances()).contains(credits(200, 500));
        });
    }

    @Test
    default void an_unbounded_account_has_its_balances_from_the_transactions() {
        var keeper = book();
        var _ = keeper.post(post(transaction(1), move(BANK, WALLET, 500)));
        apply(keeper);

        assertThat(books().account(MAIN, BANK)).hasValueSatisfying(account -> {
            assertThat(account.version()).isEqualTo(1);
            assertThat(account.balances()).contains(credits(500, 0));
        });
    }

    @Test
    default void what_was_posted_before_the_opening_arrived_is_there_when_it_does() {
        var keeper = book();
        var opening = keeper.events();
        feeder().feed(keeper.post(post(transaction(1), move(BANK, WALLET, 500))));
        assertThat(books().account(MAIN, WALLET)).isEmpty();

        feeder().feed(opening);

        assertThat(books().account(MAIN, WALLET))
                .hasValueSatisfying(account -> assertThat(account.balances()).contains(credits(0, 500)));
    }

    private static OpenAccount asked(AccountOpened opening) {
        return new OpenAccount(
                opening.account(),
                opening.asset(),
                opening.normalBalance(),
                opening.minimumBalance(),
                opening.guarded(),
                opening.metadata(),
                opening.at());
    }

    /// Of an account that grows by credits.
    private static BalanceView credits(long debits, long credits) {
        var posted = new Totals(BigInteger.valueOf(debits), BigInteger.valueOf(credits));
        return BalanceView.of(new Holdings(posted, Reserved.NOTHING), NormalBalance.CREDIT);
    }
}
