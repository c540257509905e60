package dev.daybook.domain.account;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.AccountWords.released;
import static dev.daybook.domain.fixture.AccountWords.reserved;
import static dev.daybook.domain.fixture.AccountWords.settled;
import static dev.daybook.domain.fixture.TransactionWords.posted;
import static dev.daybook.domain.fixture.Words.BANK;
import static dev.daybook.domain.fixture.Words.EVENING;
import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.LATER;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.SECOND;
import static dev.daybook.domain.fixture.Words.THIRD;
import static dev.daybook.domain.fixture.Words.USD;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.credit;
import static dev.daybook.domain.fixture.Words.debit;
import static dev.daybook.domain.fixture.Words.guarded;
import static dev.daybook.domain.fixture.Words.opened;
import static dev.daybook.domain.fixture.Words.posted;
import static dev.daybook.domain.fixture.Words.unbounded;
import static dev.daybook.domain.fixture.Words.usd;

import dev.daybook.domain.account.AccountCommand.EndReservation;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountCommand.ReserveEntries;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.decision.DeciderSpec;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Setting funds aside on one account, and letting go of them.
class AccountReservingTest {

    private static final AccountEvent OPENED = guarded(WALLET);
    private static final AccountEvent HAS_100 = posted(WALLET, FIRST, credit(100));
    private static final AccountEvent SIXTY_SET_ASIDE = reserved(WALLET, SECOND, debit(60));

    private final DeciderSpec<AccountCommand, Account, AccountEvent, AccountRejection> account =
            new DeciderSpec<>(new AccountDecider());

    @Test
    void what_is_available_can_be_set_aside() {
        account.given(OPENED, HAS_100)
                .when(reserve(WALLET, SECOND, debit(100)))
                .then(reserved(WALLET, SECOND, debit(100)));
    }

    @Test
    void what_is_not_available_cannot_be_set_aside() {
        account.given(OPENED, HAS_100, SIXTY_SET_ASIDE)
                .when(reserve(WALLET, THIRD, debit(41)))
                .thenRefused(new InsufficientFunds(WALLET, usd(40), usd(41), usd(0)));
    }

    @Test
    void an_overdraft_can_be_set_aside() {
        account.given(opened(WALLET, atLeast(-50)))
                .when(reserve(WALLET, SECOND, debit(50)))
                .then(reserved(WALLET, SECOND, debit(50)));
    }

    @Test
    void an_account_that_grows_by_debits_is_guarded_against_pending_credits() {
        var cash = new AccountOpened(WALLET, USD, NormalBalance.DEBIT, atLeast(0), true, Map.of(), NOON);

        account.given(cash)
                .when(reserve(WALLET, SECOND, credit(1)))
                .thenRefused(new InsufficientFunds(WALLET, usd(0), usd(1), usd(0)));
        account.given(cash).when(reserve(WALLET, SECOND, debit(1))).then(reserved(WALLET, SECOND, debit(1)));
    }

    @Test
    void a_guarded_account_without_a_minimum_writes_it_down_and_refuses_nothing() {
        var tracked = new AccountOpened(BANK, USD, NormalBalance.CREDIT, new Unbounded(), true, Map.of(), NOON);

        account.given(tracked).when(reserve(BANK, SECOND, debit(100))).then(reserved(BANK, SECOND, debit(100)));
    }

    @Test
    void an_unguarded_account_agrees_and_writes_nothing() {
        account.given(unbounded(BANK)).when(reserve(BANK, SECOND, debit(100))).thenNothingHappens();
        account.given(unbounded(BANK))
                .when(end(BANK, List.of(debit(100)), List.of(debit(60)), ReservationEnd.POSTED))
                .thenNothingHappens();
    }

    @Test
    void what_is_set_aside_can_be_posted_however_little_is_available() {
        account.given(OPENED, HAS_100, SIXTY_SET_ASIDE, posted(WALLET, THIRD, LATER, debit(40)))
                .when(end(WALLET, List.of(debit(60)), List.of(debit(60)), ReservationEnd.POSTED))
                .then(settled(WALLET, SECOND, debit(60)));
    }

    @Test
    void what_is_let_go_is_available_again() {
        account.given(OPENED, HAS_100, SIXTY_SET_ASIDE, released(WALLET, SECOND, ReservationEnd.VOIDED, debit(60)))
                .when(reserve(WALLET, THIRD, debit(101)))
                .thenRefused(new InsufficientFunds(WALLET, usd(100), usd(101), usd(0)));
    }

    @Test
    void another_asset_is_refused() {
        account.given(OPENED)
                .when(new ReserveEntries(WALLET, SECOND, JPY, List.of(credit(1)), LATER))
                .thenRefused(new AssetMismatch(WALLET, USD, JPY));
    }

    @Test
    void an_account_that_was_never_opened_is_not_found() {
        account.given().when(reserve(WALLET, SECOND, credit(1))).thenRefused(new AccountNotFound(WALLET));
    }

    /// Nothing brings it there today, but it would not be locked in.
    @Test
    void an_account_below_its_minimum_can_be_paid_into_but_not_out_of() {
        account.given(OPENED, posted(WALLET, FIRST, debit(100)))
                .when(new PostEntries(WALLET, SECOND, USD, List.of(credit(1)), LATER))
                .then(posted(WALLET, SECOND, LATER, credit(1)));
        account.given(OPENED, posted(WALLET, FIRST, debit(100)))
                .when(new PostEntries(WALLET, SECOND, USD, List.of(debit(1)), LATER))
                .thenRefused(new InsufficientFunds(WALLET, usd(-100), usd(1), usd(0)));
    }

    private static ReserveEntries reserve(AccountId id, TransactionId transaction, Entry entry) {
        return new ReserveEntries(id, transaction, USD, List.of(entry), LATER);
    }

    private static EndReservation end(AccountId id, List<Entry> reserved, List<Entry> posted, ReservationEnd end) {
        return new EndReservation(id, SECOND, USD, reserved, posted, end, EVENING);
    }
}
