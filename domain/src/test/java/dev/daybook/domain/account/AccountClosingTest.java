package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.close;
import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;

import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.AccountNotEmpty;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.decision.DeciderSpec;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountClosingTest {

    private static final Holdings TEN = new Holdings(new Totals(BigInteger.ZERO, BigInteger.TEN), Reserved.NOTHING);
    private static final Holdings TEN_PENDING =
            new Holdings(Totals.ZERO, new Reserved(BigInteger.ZERO, BigInteger.TEN));

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    @Test
    void an_account_that_holds_nothing_is_closed() {
        account.given(guarded(WALLET)).when(close(WALLET)).then(closed(WALLET));
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(10)), posted(WALLET, SECOND, debit(10)))
                .when(close(WALLET))
                .then(closed(WALLET));
    }

    @Test
    void a_frozen_account_can_be_closed() {
        account.given(guarded(WALLET), new AccountFrozen(WALLET, Optional.empty(), Optional.empty(), NOON))
                .when(close(WALLET))
                .then(closed(WALLET));
    }

    @Test
    void an_account_that_holds_something_is_not_closed() {
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(10)))
                .when(close(WALLET))
                .thenRefused(new AccountNotEmpty(WALLET, USD, TEN));
    }

    @Test
    void an_account_on_which_something_is_pending_is_not_closed() {
        account.given(guarded(WALLET), reserved(WALLET, FIRST, credit(10)))
                .when(close(WALLET))
                .thenRefused(new AccountNotEmpty(WALLET, USD, TEN_PENDING));
    }

    @Test
    void a_guarded_account_knows_better_than_what_was_seen() {
        account.given(guarded(WALLET)).when(close(WALLET, TEN)).then(closed(WALLET));
        account.given(guarded(WALLET), posted(WALLET, FIRST, credit(10)))
                .when(close(WALLET, Holdings.NOTHING))
                .thenRefused(new AccountNotEmpty(WALLET, USD, TEN));
    }

    @Test
    void an_unguarded_account_goes_by_what_was_seen() {
        account.given(unbounded(BANK)).when(close(BANK, Holdings.NOTHING)).then(closed(BANK));
        account.given(unbounded(BANK)).when(close(BANK, TEN)).thenRefused(new AccountNotEmpty(BANK, USD, TEN));
        account.given(unbounded(BANK))
                .when(close(BANK, TEN_PENDING))
                .thenRefused(new AccountNotEmpty(BANK, USD, TEN_PENDING));
    }

    @Test
    void closing_it_again_changes_nothing() {
        account.given(guarded(WALLET), closed(WALLET)).when(close(WALLET)).thenNothingHappens();
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        account.given().when(close(WALLET)).thenRefused(new AccountNotFound(WALLET));
    }

    @Test
    void a_closed_account_keeps_its_name() {
        account.given(guarded(WALLET), closed(WALLET))
                .when(open(WALLET, new Unbounded()))
                .thenRefused(new AccountAlreadyExists(WALLET));
        account.given(guarded(WALLET), closed(WALLET))
                .when(open(WALLET, atLeast(0)))
                .thenNothingHappens();
    }
}
