package dev.daybook.application.projection;

import static dev.daybook.domain.account.Direction.CREDIT;
import static dev.daybook.domain.account.Direction.DEBIT;

import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.ArrayList;
import java.util.List;

/// An entry and the account it is on: what read models book, for guarded and unbounded accounts alike.
public record AccountEntry(AccountId account, Asset asset, Entry entry) {

    /// Two for each posting, in the order of the postings.
    public static List<AccountEntry> of(TransactionPosted posted) {
        var entries = new ArrayList<AccountEntry>();
        for (int place = 0; place < posted.postings().size(); place++) {
            var posting = posted.postings().get(place);
            entries.add(of(posting.debit(), posting.amount(), place, DEBIT));
            entries.add(of(posting.credit(), posting.amount(), place, CREDIT));
        }
        return entries;
    }

    private static AccountEntry of(AccountId account, Money amount, int place, Direction direction) {
        return new AccountEntry(account, amount.asset(), new Entry(place, direction, amount.minorUnits()));
    }
}
