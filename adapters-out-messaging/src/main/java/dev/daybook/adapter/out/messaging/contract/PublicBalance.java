package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a transaction left one guarded account.
///
/// @param accountVersion counts the events of the account: of two balances, the one with the higher version is newer
/// @param pending what is posted and what is set aside together
public record PublicBalance(AccountId accountId, long accountVersion, Asset asset, Totals posted, Totals pending) {

    /// Sums of minor units, each 0 or more.
    public record Totals(BigInteger debits, BigInteger credits) {}

    /// In the order of the account ids. Each of the accounts is named by a posting, which tells its asset.
    static List<PublicBalance> of(Map<AccountId, GuardedBalance> balances, List<Posting> postings) {
        var assets = assets(postings);
        return balances.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(left -> of(left.getKey(), left.getValue(), assets))
                .toList();
    }

    private static PublicBalance of(AccountId account, GuardedBalance left, Map<AccountId, Asset> assets) {
        var asset = assets.get(account);
        if (asset == null) {
            throw new IllegalStateException("no posting names " + account);
        }
        var posted = new Totals(left.posted().debits(), left.posted().credits());
        var reserved = left.reserved();
        var pending = new Totals(posted.debits.add(reserved.debits()), posted.credits.add(reserved.credits()));
        return new PublicBalance(account, left.version(), asset, posted, pending);
    }

    private static Map<AccountId, Asset> assets(List<Posting> postings) {
        var assets = new HashMap<AccountId, Asset>();
        for (Posting posting : postings) {
            assets.put(posting.debit(), posting.amount().asset());
            assets.put(posting.credit(), posting.amount().asset());
        }
        return assets;
    }
}
