package dev.daybook.domain.transaction;

import static dev.daybook.domain.fixture.AccountWords.atLeast;
import static dev.daybook.domain.fixture.TransactionWords.books;
import static dev.daybook.domain.fixture.Words.JPY;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.USD;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.util.List;
import java.util.Map;

/// A handful of accounts, guarded or not, of both sides and two assets: few enough to meet each other all the time.
final class SmallBooks {

    static final List<AccountOpened> OPENINGS = List.of(
            opening("bank", USD, NormalBalance.DEBIT, new Unbounded(), false),
            opening("purse", USD, NormalBalance.CREDIT, atLeast(0), true),
            opening("safe", USD, NormalBalance.DEBIT, atLeast(0), true),
            opening("credit", USD, NormalBalance.CREDIT, atLeast(-40), true),
            opening("tracked", USD, NormalBalance.CREDIT, new Unbounded(), true),
            opening("tokyo", JPY, NormalBalance.DEBIT, new Unbounded(), false),
            opening("yen", JPY, NormalBalance.CREDIT, atLeast(0), true));

    private SmallBooks() {}

    static Excerpt opened() {
        return books(OPENINGS.toArray(AccountOpened[]::new));
    }

    static List<AccountId> accounts() {
        return OPENINGS.stream().map(AccountOpened::account).toList();
    }

    static List<AccountId> accounts(Asset asset) {
        return OPENINGS.stream()
                .filter(opening -> opening.asset().equals(asset))
                .map(AccountOpened::account)
                .toList();
    }

    private static AccountOpened opening(
            String id, Asset asset, NormalBalance side, MinimumBalance minimum, boolean guarded) {
        return new AccountOpened(new AccountId(id), asset, side, minimum, guarded, Map.of(), NOON);
    }
}
