package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Closed;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Frozen;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Opened;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Side;
import dev.daybook.adapter.out.messaging.contract.PublicAccountEvent.Unfrozen;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.LedgerId;
import java.math.BigInteger;
import java.util.Optional;

/// What others are told of accounts. What moved on one stays private: it says again what its transaction tells.
final class AccountPublication {

    private AccountPublication() {}

    static Optional<PublicEvent> of(LedgerId ledger, AccountEvent event) {
        return switch (event) {
            case AccountOpened opened -> Optional.of(opened(ledger, opened));
            case AccountChanged changed -> Optional.of(changed(ledger, changed));
            case FundsMoved _ -> Optional.empty();
        };
    }

    private static PublicEvent opened(LedgerId ledger, AccountOpened opened) {
        return new Opened(
                ledger,
                opened.account(),
                opened.asset(),
                side(opened.normalBalance()),
                minimum(opened.minimumBalance()),
                opened.guarded(),
                opened.metadata(),
                opened.at());
    }

    private static PublicEvent changed(LedgerId ledger, AccountChanged event) {
        return switch (event) {
            case AccountFrozen(var account, var reason, var _, var at) -> new Frozen(ledger, account, reason, at);
            case AccountUnfrozen(var account, var reason, var _, var at) -> new Unfrozen(ledger, account, reason, at);
            case AccountClosed(var account, var reason, var _, var at) -> new Closed(ledger, account, reason, at);
            case MetadataChanged(var account, var metadata, var _, var at) ->
                new PublicAccountEvent.MetadataChanged(ledger, account, metadata, at);
            case MinimumBalanceChanged(var account, var minimum, var _, var at) ->
                new PublicAccountEvent.MinimumBalanceChanged(ledger, account, minimum(minimum), at);
        };
    }

    private static Side side(NormalBalance side) {
        return switch (side) {
            case DEBIT -> Side.DEBIT;
            case CREDIT -> Side.CREDIT;
        };
    }

    private static Optional<BigInteger> minimum(MinimumBalance minimum) {
        return switch (minimum) {
            case AtLeast(var minorUnits) -> Optional.of(minorUnits);
            case Unbounded _ -> Optional.empty();
        };
    }
}
