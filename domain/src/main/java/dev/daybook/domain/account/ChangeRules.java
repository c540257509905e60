package dev.daybook.domain.account;

import static dev.daybook.domain.decision.Decision.accept;
import static dev.daybook.domain.decision.Decision.nothing;
import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountCommand.ChangeAccount;
import dev.daybook.domain.account.AccountCommand.CloseAccount;
import dev.daybook.domain.account.AccountCommand.FreezeAccount;
import dev.daybook.domain.account.AccountCommand.UnfreezeAccount;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountRejection.AccountIsAtVersion;
import dev.daybook.domain.account.AccountRejection.AccountIsClosed;
import dev.daybook.domain.account.AccountRejection.AccountNotEmpty;
import dev.daybook.domain.account.AccountRejection.ChangeKeyConflict;
import dev.daybook.domain.decision.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How an account answers those who change it. A change that is there already yields no event.
final class ChangeRules {

    private ChangeRules() {}

    static Decision<AccountEvent, AccountRejection> decide(ChangeAccount change, Opened account) {
        var kept = change.terms().request().flatMap(account::kept);
        if (kept.isPresent()) {
            return kept.get().request().equals(change.terms().request().orElseThrow())
                    ? nothing()
                    : reject(new ChangeKeyConflict(account.id()));
        }
        long expected = change.terms().expectedVersion().orElse(account.version());
        return expected == account.version()
                ? decideNew(change, account)
                : reject(new AccountIsAtVersion(account.id(), account.version()));
    }

    private static Decision<AccountEvent, AccountRejection> decideNew(ChangeAccount change, Opened account) {
        var at = recordedAt(change, account);
        return switch (account.status()) {
            case OPEN -> decideOpen(change, account, at);
            case FROZEN -> decideFrozen(change, account, at);
            case CLOSED -> change instanceof CloseAccount ? nothing() : reject(new AccountIsClosed(account.id()));
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideOpen(
            ChangeAccount change, Opened account, Instant at) {
        return switch (change) {
            case FreezeAccount freeze ->
                accept(new AccountFrozen(
                        account.id(), freeze.reason(), freeze.terms().request(), at));
            case UnfreezeAccount _ -> nothing();
            case CloseAccount close -> close(close, account, at);
            case AmendAccount amend -> Amendment.decide(amend, account, at);
        };
    }

    private static Decision<AccountEvent, AccountRejection> decideFrozen(
            ChangeAccount change, Opened account, Instant at) {
        return switch (change) {
            case FreezeAccount _ -> nothing();
            case UnfreezeAccount unfreeze ->
                accept(new AccountUnfrozen(
                        account.id(), unfreeze.reason(), unfreeze.terms().request(), at));
            case CloseAccount close -> close(close, account, at);
            case AmendAccount amend -> Amendment.decide(amend, account, at);
        };
    }

    private static Decision<AccountEvent, AccountRejection> close(CloseAccount close, Opened account, Instant at) {
        var holdings = account.isGuarded() ? account.holdings() : close.seen();
        return holdings.isEmpty()
                ? accept(new AccountClosed(
                        account.id(), close.reason(), close.terms().request(), at))
                : reject(new AccountNotEmpty(account.id(), account.asset(), holdings));
    }

    /// Recorded times follow the order of the stream, whatever the clocks of two machines say.
    private static Instant recordedAt(ChangeAccount change, Opened account) {
        var at = change.terms().at();
        return at.isAfter(account.changedAt()) ? at : account.changedAt().plus(1, ChronoUnit.MICROS);
    }
}
