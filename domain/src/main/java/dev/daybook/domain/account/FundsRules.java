package dev.daybook.domain.account;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountCommand.EndReservation;
import dev.daybook.domain.account.AccountCommand.MoveFunds;
import dev.daybook.domain.account.AccountCommand.PostEntries;
import dev.daybook.domain.account.AccountCommand.ReserveEntries;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.money.Money;
import java.util.Optional;

/// How an account answers transactions. One that is not guarded agrees or refuses, and remembers nothing.
final class FundsRules {

    private FundsRules() {}

    static Decision<AccountEvent, AccountRejection> decide(MoveFunds move, Opened account) {
        if (!move.asset().equals(account.asset())) {
            return reject(new AssetMismatch(account.id(), account.asset(), move.asset()));
        }
        var closed = isLettingGo(move)
                ? Optional.<AccountRejection>empty()
                : AccountRejection.ofStatus(account.id(), account.status());
        if (closed.isPresent()) {
            return reject(closed.get());
        }
        return account.isGuarded() ? guarded(event(move), account) : nothing();
    }

    /// A frozen account books nothing, but what is set aside on it may still be let go.
    private static boolean isLettingGo(MoveFunds move) {
        return switch (move) {
            case EndReservation ending -> ending.posted().isEmpty();
            case PostEntries _, ReserveEntries _ -> false;
        };
    }

    private static FundsMoved event(MoveFunds move) {
        return switch (move) {
            case PostEntries post -> new EntriesPosted(post.account(), post.transaction(), post.entries(), post.at());
            case ReserveEntries reserve ->
                new EntriesReserved(reserve.account(), reserve.transaction(), reserve.entries(), reserve.at());
            case EndReservation ending ->
                new ReservationEnded(
                        ending.account(),
                        ending.transaction(),
                        ending.reserved(),
                        ending.posted(),
                        ending.end(),
                        ending.at());
        };
    }

    /// Money may always come in, even where the minimum is not reached.
    private static Decision<AccountEvent, AccountRejection> guarded(FundsMoved event, Opened account) {
        var before = account.available();
        var after = account.with(event).available();
        if (account.minimumBalance() instanceof AtLeast(var minorUnits)) {
            var minimum = new Money(account.asset(), minorUnits);
            if (after.isBelow(before) && after.isBelow(minimum)) {
                return reject(new InsufficientFunds(account.id(), before, before.minus(after), minimum));
            }
        }
        return accept(event);
    }
}
