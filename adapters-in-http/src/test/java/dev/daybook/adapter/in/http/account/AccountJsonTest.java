package dev.daybook.adapter.in.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountJsonTest {

    /// A transaction and the entry in the account's own history reach the books one after the other, in any order.
    @Test
    void a_client_that_read_between_the_two_is_not_told_that_nothing_has_changed() {
        var between = AccountJson.shown(guarded(2, 0));
        var then = AccountJson.shown(guarded(2, 500));

        assertThat(then.tag()).isNotEqualTo(between.tag());
    }

    @Test
    void what_is_shown_again_has_the_same_tag() {
        assertThat(AccountJson.shown(guarded(2, 500)).tag())
                .isPresent()
                .isEqualTo(AccountJson.shown(guarded(2, 500)).tag());
    }

    private static AccountView guarded(long version, long credits) {
        var posted = new Totals(BigInteger.ZERO, BigInteger.valueOf(credits));
        return new AccountView(
                new LedgerId("main"),
                new AccountId("wallet"),
                Asset.parse("USD/2"),
                NormalBalance.CREDIT,
                new AtLeast(BigInteger.ZERO),
                true,
                AccountStatus.OPEN,
                version,
                Map.of(),
                Instant.parse("2030-01-01T12:00:00Z"),
                Optional.of(BalanceView.of(new Holdings(posted, Reserved.NOTHING), NormalBalance.CREDIT)));
    }
}
