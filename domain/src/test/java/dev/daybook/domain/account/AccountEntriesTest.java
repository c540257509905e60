package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.opened;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountEntriesTest {

    private final AccountDecider decider = new AccountDecider();
    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(decider);

    @Test
    void a_guarded_account_writes_down_what_is_booked_on_it() {
        account.given(guarded(WALLET)).when(book(WALLET, credit(100))).then(posted(WALLET, SECOND, credit(100)));
    }

    @Test
    void an_unbounded_account_agrees_and_writes_nothing() {
        account.given(unbounded(BANK)).when(book(BANK, debit(100))).thenNothingHappens();
    }

    @Test
    void a_debit_of_all_that_is_available_is_accepted() {
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(100)))
                .when(book(WALLET, debit(100)))
                .then(posted(WALLET, SECOND, debit(100)));
    }

    @Test
    void a_debit_beyond_the_available_balance_is_refused() {
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(100)))
                .when(book(WALLET, debit(101)))
                .thenRefused(new InsufficientFunds(WALLET, usd(100), usd(101), usd(0)));
    }

    @Test
    void an_account_that_grows_by_debits_is_guarded_against_credits() {
        var cash =
                new AccountOpened(WALLET, USD, NormalBalance.DEBIT, new AtLeast(BigInteger.ZERO), true, Map.of(), NOON);

        account.given(cash, posted(WALLET, FIRST, debit(100)))
                .when(book(WALLET, credit(101)))
                .thenRefused(new InsufficientFunds(WALLET, usd(100), usd(101), usd(0)));
    }

    @Test
    void an_overdraft_can_be_used_up_but_not_exceeded() {
        var overdraft = opened(WALLET, new AtLeast(BigInteger.valueOf(-50)));

        account.given(overdraft).when(book(WALLET, debit(50))).then(posted(WALLET, SECOND, debit(50)));
        account.given(overdraft)
                .when(book(WALLET, debit(51)))
                .thenRefused(new InsufficientFunds(WALLET, usd(0), usd(51), usd(-50)));
    }

    @Test
    void only_the_sum_of_a_transactions_entries_counts() {
        account.given(guarded(WALLET))
                .when(book(WALLET, debit(100), credit(100)))
                .then(posted(WALLET, SECOND, debit(100), credit(100)));
    }

    @Test
    void another_asset_is_refused() {
        account.given(unbounded(BANK))
                .when(new PostEntries(BANK, SECOND, JPY, List.of(debit(1)), NOON))
                .thenRefused(new AssetMismatch(BANK, USD, JPY));
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        account.given().when(book(WALLET, credit(1))).thenRefused(new AccountNotFound(WALLET));
    }

    @Test
    void entries_before_the_opening_are_impossible() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolve(decider.initialState(), posted(WALLET, FIRST, credit(1))));
    }

    private static PostEntries book(AccountId account, Entry... entries) {
        return book(account, USD, entries);
    }

    private static PostEntries book(AccountId account, Asset asset, Entry... entries) {
        return new PostEntries(account, SECOND, asset, List.of(entries), NOON);
    }
}
