package dev.daybook.domain.transaction;

import static java.util.stream.Collectors.toMap;

import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.RetiredTransactionEvent.GuardedBalanceV1;
import dev.daybook.domain.transaction.RetiredTransactionEvent.TransactionPostedV1;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.Map;
import java.util.Optional;

/// Turns a retired event into its current shape, so that deciders and projections never see history's leftovers.
final class TransactionUpcaster {

    private TransactionUpcaster() {}

    static TransactionEvent upcast(RetiredTransactionEvent retired) {
        return switch (retired) {
            case TransactionPostedV1 posted ->
                new TransactionPosted(
                        posted.transaction(),
                        posted.externalId(),
                        posted.postings(),
                        upcast(posted.balances()),
                        posted.effectiveAt(),
                        posted.description(),
                        posted.metadata(),
                        Optional.empty(),
                        posted.at());
        };
    }

    private static Map<AccountId, GuardedBalance> upcast(Map<AccountId, GuardedBalanceV1> balances) {
        return balances.entrySet().stream().collect(toMap(Map.Entry::getKey, at -> upcast(at.getValue())));
    }

    private static GuardedBalance upcast(GuardedBalanceV1 balance) {
        return new GuardedBalance(balance.version(), balance.posted(), Reserved.NOTHING);
    }
}
