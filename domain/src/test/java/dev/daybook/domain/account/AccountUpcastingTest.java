package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.RetiredAccountEvent.AccountOpenedV1;
import dev.daybook.domain.decision.DeciderSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountUpcastingTest {

    @Test
    void an_account_of_version_1_was_guarded_when_it_had_a_minimum() {
        assertThat(version1(atLeast(-5)).upcast()).isEqualTo(opened(atLeast(-5), true));
    }

    @Test
    void an_account_of_version_1_was_not_guarded_without_a_minimum() {
        assertThat(version1(new Unbounded()).upcast()).isEqualTo(opened(new Unbounded(), false));
    }

    @Test
    void opening_an_account_of_version_1_again_changes_nothing() {
        new DeciderSpec<>(new AccountDecider())
                .given(version1(atLeast(-5)).upcast())
                .when(new OpenAccount(
                        WALLET, USD, NormalBalance.DEBIT, atLeast(-5), true, Map.of("tier", "gold"), LATER))
                .thenNothingHappens();
    }

    private static AccountOpenedV1 version1(MinimumBalance minimum) {
        return new AccountOpenedV1(WALLET, USD, NormalBalance.DEBIT, minimum, Map.of("tier", "gold"), NOON);
    }

    private static AccountOpened opened(MinimumBalance minimum, boolean guarded) {
        return new AccountOpened(WALLET, USD, NormalBalance.DEBIT, minimum, guarded, Map.of("tier", "gold"), NOON);
    }
}
