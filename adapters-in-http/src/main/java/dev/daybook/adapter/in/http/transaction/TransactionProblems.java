package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.account.AccountProblems;
import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.transaction.TransactionRejection;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyExpired;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyPosted;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyReversed;
import dev.daybook.domain.transaction.TransactionRejection.AlreadyVoided;
import dev.daybook.domain.transaction.TransactionRejection.ExceedsPendingAmount;
import dev.daybook.domain.transaction.TransactionRejection.ExpiresTooEarly;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.NotDue;
import dev.daybook.domain.transaction.TransactionRejection.NotOneAmountPerPosting;
import dev.daybook.domain.transaction.TransactionRejection.NothingToPost;
import dev.daybook.domain.transaction.TransactionRejection.SameAccount;
import dev.daybook.domain.transaction.TransactionRejection.StillPending;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import dev.daybook.domain.transaction.TransactionRejection.TooManyPostings;
import dev.daybook.domain.transaction.TransactionRejection.TransactionNotFound;

/// What a client is told when a transaction is refused.
final class TransactionProblems {

    private TransactionProblems() {}

    static Problem of(TransactionRejection rejection) {
        return switch (rejection) {
            case TransactionNotFound(var id) -> Missing.transaction().with("transaction_id", id);
            case IdempotencyKeyConflict(var id) ->
                Problem.of(
                                ProblemCode.IDEMPOTENCY_KEY_CONFLICT,
                                "This key already names a transaction, or a change of one, that is another.")
                        .with("transaction_id", id);
            case SameAccount(var account, int posting) ->
                Problem.of(ProblemCode.SAME_ACCOUNT, "A posting moves money between two accounts.")
                        .with("account", account)
                        .at("postings[%d].credit".formatted(posting), "must not be the account that is debited");
            case TooManyPostings(int postings, int limit) ->
                tooMany("A transaction has at most %d postings; this has %d.".formatted(limit, postings));
            case TooManyAccounts(int accounts, int limit) ->
                tooMany("A transaction touches at most %d accounts; this touches %d.".formatted(limit, accounts));
            case ExpiresTooEarly(var _, var now) ->
                ResolutionProblems.invalid("expires_at", "must be after now, which is " + now);
            case AlreadyPosted(var id) -> ResolutionProblems.alreadyPosted(id);
            case AlreadyVoided(var id) -> ResolutionProblems.alreadyVoided(id);
            case AlreadyExpired(var id) -> ResolutionProblems.alreadyExpired(id);
            case AlreadyReversed(var id, var reversal) -> ResolutionProblems.alreadyReversed(id, reversal);
            case StillPending(var id) -> ResolutionProblems.stillPending(id);
            case NotDue notDue -> throw new IllegalStateException("no client can ask for it: " + notDue);
            case NotOneAmountPerPosting(int amounts, int postings) ->
                ResolutionProblems.invalid(
                        "amounts", "must be one for each of %d postings; there are %d".formatted(postings, amounts));
            case NothingToPost _ ->
                ResolutionProblems.invalid("amounts", "must not all be zero: to post nothing is to void");
            case ExceedsPendingAmount exceeding -> ResolutionProblems.exceeding(exceeding);
            case AccountRefused(var reason) -> AccountProblems.of(reason);
        };
    }

    private static Problem tooMany(String detail) {
        return Problem.of(ProblemCode.TOO_MANY_POSTINGS, detail);
    }
}
