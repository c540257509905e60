package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.application.account.OpenAccountRejection;
import dev.daybook.application.account.OpenAccountRejection.AccountRefused;
import dev.daybook.application.account.OpenAccountRejection.LedgerNotFound;
import dev.daybook.domain.account.AccountRejection;
import dev.daybook.domain.account.AccountRejection.AccountAlreadyExists;
import dev.daybook.domain.account.AccountRejection.AccountIsAtVersion;
import dev.daybook.domain.account.AccountRejection.AccountIsClosed;
import dev.daybook.domain.account.AccountRejection.AccountIsFrozen;
import dev.daybook.domain.account.AccountRejection.AccountNotEmpty;
import dev.daybook.domain.account.AccountRejection.AccountNotFound;
import dev.daybook.domain.account.AccountRejection.AccountNotGuarded;
import dev.daybook.domain.account.AccountRejection.AssetMismatch;
import dev.daybook.domain.account.AccountRejection.ChangeKeyConflict;
import dev.daybook.domain.account.AccountRejection.InsufficientFunds;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.AccountRejection.TooMuchMetadata;

/// What a client is told when an account says no.
public final class AccountProblems {

    private AccountProblems() {}

    static Problem of(OpenAccountRejection rejection) {
        return switch (rejection) {
            case LedgerNotFound _ -> Missing.ledger();
            case AccountRefused(var reason) -> of(reason);
        };
    }

    public static Problem of(AccountRejection rejection) {
        return switch (rejection) {
            case AccountAlreadyExists(var account) ->
                Problem.of(ProblemCode.ACCOUNT_ALREADY_EXISTS, "There is an account of this name, opened otherwise.")
                        .with("account", account);
            case AccountNotFound(var account) -> Missing.account(account);
            case AccountIsFrozen(var account) ->
                Problem.of(ProblemCode.ACCOUNT_FROZEN, "The account is frozen: it takes no postings.")
                        .with("account", account);
            case AccountIsClosed(var account) ->
                Problem.of(ProblemCode.ACCOUNT_CLOSED, "The account is closed, for ever.")
                        .with("account", account);
            case AccountNotEmpty notEmpty -> ChangeProblems.notEmpty(notEmpty);
            case AccountIsAtVersion(var account, long version) -> ChangeProblems.stale(account, version);
            case ChangeKeyConflict(var account) -> ChangeProblems.keyConflict(account);
            case AccountNotGuarded(var account) -> ChangeProblems.notGuarded(account);
            case MinimumAboveAvailable above -> ChangeProblems.minimumAbove(above);
            case TooMuchMetadata tooMuch -> ChangeProblems.tooMuchMetadata(tooMuch);
            case AssetMismatch mismatch -> assetMismatch(mismatch);
            case InsufficientFunds shortage -> insufficientFunds(shortage);
        };
    }

    private static Problem assetMismatch(AssetMismatch mismatch) {
        return Problem.of(
                        ProblemCode.ASSET_MISMATCH,
                        "The account holds %s, not %s.".formatted(mismatch.held(), mismatch.posted()))
                .with("account", mismatch.account())
                .with("held", mismatch.held())
                .with("posted", mismatch.posted());
    }

    private static Problem insufficientFunds(InsufficientFunds shortage) {
        return Problem.of(
                        ProblemCode.INSUFFICIENT_FUNDS, "The account's available balance would fall below its minimum.")
                .with("account", shortage.account())
                .with("asset", shortage.available().asset())
                .with("available", shortage.available().minorUnits())
                .with("needed", shortage.needed().minorUnits())
                .with("minimum_balance", shortage.minimum().minorUnits());
    }
}
