package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.ANY_TIME;
import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.freeze;
import static dev.daybook.domain.fixture.AccountWords.frozen;
import static dev.daybook.domain.fixture.AccountWords.unfreeze;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;

import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.UnfreezeAccount;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountRejection.AccountIsClosed;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.decision.DeciderSpec;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountFreezingTest {

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    @Test
    void an_account_is_frozen_and_unfrozen() {
        account.given(guarded(WALLET)).when(freeze(WALLET)).then(frozen(WALLET));
        account.given(guarded(WALLET), frozen(WALLET))
                .when(unfreeze(WALLET, Terms.at(EVENING)))
                .then(new AccountUnfrozen(WALLET, Optional.empty(), Optional.empty(), EVENING));
    }

    @Test
    void the_reasons_are_written_down() {
        account.given(guarded(WALLET))
                .when(new FreezeAccount(WALLET, Optional.of("fraud"), ANY_TIME))
                .then(new AccountFrozen(WALLET, Optional.of("fraud"), Optional.empty(), LATER));
        account.given(guarded(WALLET), new AccountFrozen(WALLET, Optional.empty(), Optional.empty(), NOON))
                .when(new UnfreezeAccount(WALLET, Optional.of("no fraud"), ANY_TIME))
                .then(new AccountUnfrozen(WALLET, Optional.of("no fraud"), Optional.empty(), LATER));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        account.given(guarded(WALLET), frozen(WALLET)).when(freeze(WALLET)).thenNothingHappens();
        account.given(guarded(WALLET)).when(unfreeze(WALLET)).thenNothingHappens();
    }

    @Test
    void a_closed_account_stays_as_it_is() {
        account.given(guarded(WALLET), closed(WALLET)).when(freeze(WALLET)).thenRefused(new AccountIsClosed(WALLET));
        account.given(guarded(WALLET), closed(WALLET)).when(unfreeze(WALLET)).thenRefused(new AccountIsClosed(WALLET));
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        account.given().when(freeze(WALLET)).thenRefused(new AccountNotFound(WALLET));
        account.given().when(unfreeze(WALLET)).thenRefused(new AccountNotFound(WALLET));
    }
}
