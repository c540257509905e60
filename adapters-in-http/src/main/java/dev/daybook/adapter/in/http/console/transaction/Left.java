package dev.daybook.adapter.in.http.console.transaction;

import dev.daybook.adapter.in.http.console.text.Figures;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.GuardedBalance;
import dev.daybook.domain.transaction.Posting;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Where the newest event of a transaction left a guarded account.
public record Left(AccountId account, Asset asset, GuardedBalance balance) {

    static List<Left> all(TransactionView transaction) {
        return transaction.balances().entrySet().stream()
                .map(left -> of(transaction, left))
                .sorted(Comparator.comparing(left -> left.account().value()))
                .toList();
    }

    private static Left of(TransactionView transaction, Map.Entry<AccountId, GuardedBalance> left) {
        var asset = transaction.postings().stream()
                .filter(posting -> touches(posting, left.getKey()))
                .map(posting -> posting.amount().asset())
                .findFirst()
                .orElseThrow();
        return new Left(left.getKey(), asset, left.getValue());
    }

    private static boolean touches(Posting posting, AccountId account) {
        return posting.debit().equals(account) || posting.credit().equals(account);
    }

    public String text(BigInteger minorUnits) {
        return Figures.amount(minorUnits, asset);
    }
}
