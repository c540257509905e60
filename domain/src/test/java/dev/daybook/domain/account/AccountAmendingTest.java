package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.ANY_TIME;
import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.closed;
import static dev.daybook.domain.fixture.AccountWords.label;
import static dev.daybook.domain.fixture.AccountWords.labelled;
import static dev.daybook.domain.fixture.AccountWords.limit;
import static dev.daybook.domain.fixture.AccountWords.limited;
import static dev.daybook.domain.fixture.AccountWords.unlabel;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;

import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountRejection.AccountIsClosed;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AccountNotGuarded;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.decision.DeciderSpec;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountAmendingTest {

    private static final AccountEvent HAS_100 = posted(WALLET, FIRST, credit(100));

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    @Test
    void a_label_is_set_changed_and_removed() {
        var gold = new MetadataChanged(WALLET, Map.of("tier", "gold"), Optional.empty(), NOON);

        account.given(guarded(WALLET))
                .when(label(WALLET, "tier", "gold"))
                .then(labelled(WALLET, Map.of("tier", "gold")));
        account.given(guarded(WALLET), gold)
                .when(label(WALLET, "tier", "silver"))
                .then(labelled(WALLET, Map.of("tier", "silver")));
        account.given(guarded(WALLET), gold).when(unlabel(WALLET, "tier")).then(labelled(WALLET, Map.of()));
    }

    @Test
    void other_labels_stay() {
        account.given(guarded(WALLET), new MetadataChanged(WALLET, Map.of("tier", "gold"), Optional.empty(), NOON))
                .when(label(WALLET, "team", "blue"))
                .then(labelled(WALLET, Map.of("tier", "gold", "team", "blue")));
    }

    @Test
    void a_label_that_is_so_already_changes_nothing() {
        account.given(guarded(WALLET), labelled(WALLET, Map.of("tier", "gold")))
                .when(label(WALLET, "tier", "gold"))
                .thenNothingHappens();
        account.given(guarded(WALLET)).when(unlabel(WALLET, "tier")).thenNothingHappens();
    }

    @Test
    void a_minimum_can_be_raised_to_all_that_is_available() {
        account.given(guarded(WALLET), HAS_100)
                .when(limit(WALLET, atLeast(100)))
                .then(limited(WALLET, atLeast(100)));
    }

    @Test
    void a_minimum_above_what_is_available_is_refused() {
        account.given(guarded(WALLET), HAS_100)
                .when(limit(WALLET, atLeast(101)))
                .thenRefused(new MinimumAboveAvailable(WALLET, usd(101), usd(100)));
    }

    @Test
    void what_is_set_aside_does_not_count_for_a_minimum() {
        account.given(guarded(WALLET), HAS_100, new EntriesReserved(WALLET, SECOND, List.of(debit(60)), NOON))
                .when(limit(WALLET, atLeast(41)))
                .thenRefused(new MinimumAboveAvailable(WALLET, usd(41), usd(40)));
    }

    @Test
    void a_new_minimum_holds_from_then_on() {
        account.given(guarded(WALLET), HAS_100, limited(WALLET, atLeast(30)))
                .when(new PostEntries(WALLET, SECOND, USD, List.of(debit(71)), EVENING))
                .thenRefused(new InsufficientFunds(WALLET, usd(100), usd(71), usd(30)));
    }

    @Test
    void a_guarded_account_may_lose_its_minimum_and_get_another() {
        account.given(guarded(WALLET)).when(limit(WALLET, new Unbounded())).then(limited(WALLET, new Unbounded()));
        account.given(guarded(WALLET), new MinimumBalanceChanged(WALLET, new Unbounded(), Optional.empty(), NOON))
                .when(limit(WALLET, atLeast(-5)))
                .then(limited(WALLET, atLeast(-5)));
    }

    @Test
    void a_guarded_account_without_a_minimum_still_writes_down_what_is_booked() {
        account.given(guarded(WALLET), limited(WALLET, new Unbounded()))
                .when(new PostEntries(WALLET, SECOND, USD, List.of(debit(71)), EVENING))
                .then(posted(WALLET, SECOND, EVENING, debit(71)));
    }

    @Test
    void an_unguarded_account_cannot_get_a_minimum() {
        account.given(unbounded(BANK)).when(limit(BANK, atLeast(-5))).thenRefused(new AccountNotGuarded(BANK));
    }

    @Test
    void a_minimum_that_is_so_already_changes_nothing() {
        account.given(guarded(WALLET)).when(limit(WALLET, atLeast(0))).thenNothingHappens();
        account.given(unbounded(BANK)).when(limit(BANK, new Unbounded())).thenNothingHappens();
    }

    @Test
    void both_are_changed_one_after_the_other() {
        account.given(guarded(WALLET))
                .when(both(atLeast(-5)))
                .then(
                        limited(WALLET, atLeast(-5)),
                        new MetadataChanged(
                                WALLET, Map.of("tier", "gold"), Optional.empty(), LATER.plus(1, ChronoUnit.MICROS)));
    }

    @Test
    void neither_is_changed_when_one_cannot_be() {
        account.given(guarded(WALLET))
                .when(both(atLeast(5)))
                .thenRefused(new MinimumAboveAvailable(WALLET, usd(5), usd(0)));
    }

    private static AmendAccount both(MinimumBalance minimum) {
        return new AmendAccount(WALLET, Map.of("tier", Optional.of("gold")), Optional.of(minimum), ANY_TIME);
    }

    @Test
    void a_frozen_account_can_be_amended_a_closed_one_cannot() {
        account.given(guarded(WALLET), new AccountFrozen(WALLET, Optional.empty(), Optional.empty(), NOON))
                .when(label(WALLET, "tier", "gold"))
                .then(labelled(WALLET, Map.of("tier", "gold")));
        account.given(guarded(WALLET), closed(WALLET))
                .when(label(WALLET, "tier", "gold"))
                .thenRefused(new AccountIsClosed(WALLET));
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        account.given().when(label(WALLET, "tier", "gold")).thenRefused(new AccountNotFound(WALLET));
    }
}
