package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.limited;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.open;
import static dev.daybook.domain.fixture.Words.opened;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.decision.DeciderSpec;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountOpeningTest {

    private final AccountDecider decider = new AccountDecider();
    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(decider);

    @Test
    void an_account_opens_with_its_facts() {
        account.given().when(open(BANK, new Unbounded())).then(unbounded(BANK));
    }

    @Test
    void an_overdraft_is_a_minimum_below_zero() {
        var overdraft = new AtLeast(BigInteger.valueOf(-500_00));

        account.given().when(open(WALLET, overdraft)).then(opened(WALLET, overdraft));
    }

    @Test
    void a_minimum_above_zero_is_refused_because_an_account_opens_empty() {
        account.given()
                .when(open(WALLET, new AtLeast(BigInteger.ONE)))
                .thenRefused(new MinimumAboveAvailable(WALLET, usd(1), usd(0)));
    }

    @Test
    void opening_it_again_with_the_same_facts_changes_nothing() {
        account.given(guarded(WALLET))
                .when(open(WALLET, new AtLeast(BigInteger.ZERO)))
                .thenNothingHappens();
    }

    @Test
    void opening_it_again_with_other_facts_is_refused() {
        account.given(guarded(WALLET))
                .when(open(WALLET, new Unbounded()))
                .thenRefused(new AccountAlreadyExists(WALLET));
    }

    @Test
    void opening_it_again_with_other_metadata_is_refused() {
        var relabelled = new OpenAccount(
                WALLET, USD, NormalBalance.CREDIT, new AtLeast(BigInteger.ZERO), true, Map.of("tier", "gold"), NOON);

        account.given(guarded(WALLET)).when(relabelled).thenRefused(new AccountAlreadyExists(WALLET));
    }

    @Test
    void an_account_may_be_guarded_without_a_minimum() {
        var tracked = new OpenAccount(BANK, USD, NormalBalance.CREDIT, new Unbounded(), true, Map.of(), NOON);

        account.given()
                .when(tracked)
                .then(new AccountOpened(BANK, USD, NormalBalance.CREDIT, new Unbounded(), true, Map.of(), NOON));
        account.given(unbounded(BANK)).when(tracked).thenRefused(new AccountAlreadyExists(BANK));
    }

    @Test
    void a_minimum_without_a_guard_makes_no_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenAccount(
                        BANK, USD, NormalBalance.CREDIT, new AtLeast(BigInteger.ZERO), false, Map.of(), NOON));
    }

    @Test
    void opening_it_again_changes_nothing_although_it_was_changed_since() {
        account.given(guarded(WALLET), limited(WALLET, new Unbounded()))
                .when(open(WALLET, new AtLeast(BigInteger.ZERO)))
                .thenNothingHappens();
    }

    @Test
    void a_history_that_opens_it_twice_is_impossible() {
        var twice = List.of(guarded(WALLET), guarded(WALLET));

        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(decider.initialState(), twice));
    }
}
