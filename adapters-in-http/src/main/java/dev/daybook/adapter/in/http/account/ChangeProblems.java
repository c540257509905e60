package dev.daybook.adapter.in.http.account;

import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.account.AccountRejection.AccountNotEmpty;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.AccountRejection.TooMuchMetadata;
import dev.daybook.domain.id.AccountId;

/// What a client is told when an account is not opened or changed as asked.
final class ChangeProblems {

    private ChangeProblems() {}

    static Problem notEmpty(AccountNotEmpty refused) {
        var posted = refused.holdings().posted();
        var reserved = refused.holdings().reserved();
        return Problem.of(
                        ProblemCode.ACCOUNT_NOT_EMPTY,
                        "An account is closed at a balance of zero, with nothing pending on it.")
                .with("account", refused.account())
                .with("asset", refused.asset())
                .with("posted_debits", posted.debits())
                .with("posted_credits", posted.credits())
                .with("reserved_debits", reserved.debits())
                .with("reserved_credits", reserved.credits());
    }

    static Problem stale(AccountId account, long version) {
        return Problem.of(
                        ProblemCode.PRECONDITION_FAILED,
                        "The account is at version %d, which If-Match does not name.".formatted(version))
                .with("account", account)
                .with("version", version);
    }

    static Problem keyConflict(AccountId account) {
        return Problem.of(
                        ProblemCode.IDEMPOTENCY_KEY_CONFLICT,
                        "This key already names a change of this account that is another.")
                .with("account", account);
    }

    static Problem notGuarded(AccountId account) {
        return invalid(account, "minimum_balance", "must be null: the account is not guarded");
    }

    static Problem minimumAbove(MinimumAboveAvailable above) {
        return invalid(
                        above.account(),
                        "minimum_balance",
                        "must not be above what is available: an account that is opened has nothing")
                .with("available", above.available().minorUnits());
    }

    static Problem tooMuchMetadata(TooMuchMetadata tooMuch) {
        return invalid(
                tooMuch.account(),
                "metadata",
                "must leave at most %d keys; this leaves %d".formatted(tooMuch.limit(), tooMuch.keys()));
    }

    private static Problem invalid(AccountId account, String field, String fault) {
        return Problem.of(ProblemCode.INVALID_FIELD, "One field is not valid.")
                .with("account", account)
                .at(field, fault);
    }
}
