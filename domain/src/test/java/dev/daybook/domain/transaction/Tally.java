package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// What transactions do to every account, guarded or not, added up from their own events without any decider.
final class Tally {

    private final Map<AccountId, Holdings> holdings = new HashMap<>();

    Holdings holdings(AccountId account) {
        return holdings.getOrDefault(account, Holdings.NOTHING);
    }

    void add(TransactionEvent event) {
        switch (event) {
            case TransactionPosted posted -> posted.postings().forEach(this::post);
            case TransactionPended pended -> pended.postings().forEach(posting -> reserve(posting, 1));
            case PendingResolved resolved -> {
                resolved.postings().forEach(posting -> reserve(posting, -1));
                resolved.moved().forEach(this::post);
            }
            case TransactionReversed _ -> {}
        }
    }

    private void post(Posting posting) {
        var amount = posting.amount().minorUnits();
        add(posting.debit(), amount, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
        add(posting.credit(), BigInteger.ZERO, amount, BigInteger.ZERO, BigInteger.ZERO);
    }

    private void reserve(Posting posting, long sign) {
        var amount = posting.amount().minorUnits().multiply(BigInteger.valueOf(sign));
        add(posting.debit(), BigInteger.ZERO, BigInteger.ZERO, amount, BigInteger.ZERO);
        add(posting.credit(), BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, amount);
    }

    private void add(
            AccountId account,
            BigInteger debits,
            BigInteger credits,
            BigInteger pendingDebits,
            BigInteger pendingCredits) {
        var before = holdings(account);
        holdings.put(
                account,
                new Holdings(
                        new Totals(
                                before.posted().debits().add(debits),
                                before.posted().credits().add(credits)),
                        new Reserved(
                                before.reserved().debits().add(pendingDebits),
                                before.reserved().credits().add(pendingCredits))));
    }
}
