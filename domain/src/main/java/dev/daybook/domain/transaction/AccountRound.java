package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountCommand.MoveFunds;
import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.decision.Decision.Rejected;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks every account that a transaction touches, each once. The first that refuses ends it.
final class AccountRound {

    sealed interface Outcome {}

    /// @param balances where the guarded accounts are left
    record Agreed(List<FundsMoved> events, Map<AccountId, GuardedBalance> balances) implements Outcome {}

    record Refused(TransactionRejection reason) implements Outcome {}

    private AccountRound() {}

    static Outcome ask(AccountDecider decider, Excerpt excerpt, List<? extends MoveFunds> moves) {
        var agreed = new ArrayList<FundsMoved>();
        for (MoveFunds move : moves) {
            switch (decider.decide(move, excerpt.standing(move.account()).account())) {
                case Rejected(var reason) -> {
                    return new Refused(new AccountRefused(reason));
                }
                case Accepted(var events) -> events.forEach(event -> agreed.add(fundsMoved(event)));
            }
        }
        return new Agreed(agreed, balances(decider, excerpt, agreed));
    }

    private static FundsMoved fundsMoved(AccountEvent event) {
        return switch (event) {
            case FundsMoved moved -> moved;
            case AccountOpened _, AccountChanged _ ->
                throw new IllegalStateException("a transaction only moves funds: " + event);
        };
    }

    private static Map<AccountId, GuardedBalance> balances(
            AccountDecider decider, Excerpt excerpt, List<FundsMoved> events) {
        var balances = new HashMap<AccountId, GuardedBalance>();
        for (FundsMoved event : events) {
            var standing = excerpt.standing(event.account());
            if (decider.evolve(standing.account(), event) instanceof Opened after) {
                var holdings = after.holdings();
                balances.put(
                        event.account(),
                        new GuardedBalance(standing.version() + 1, holdings.posted(), holdings.reserved()));
            }
        }
        return balances;
    }
}
