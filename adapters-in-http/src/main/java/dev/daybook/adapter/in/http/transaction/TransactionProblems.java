package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.account.AccountProblems;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.transaction.TransactionRejection;
import dev.daybook.domain.transaction.TransactionRejection.AccountRefused;
import dev.daybook.domain.transaction.TransactionRejection.IdempotencyKeyConflict;
import dev.daybook.domain.transaction.TransactionRejection.SameAccount;
import dev.daybook.domain.transaction.TransactionRejection.TooManyAccounts;
import dev.daybook.domain.transaction.TransactionRejection.TooManyPostings;

/// What a client is told when a transaction is refused.
final class TransactionProblems {

    private TransactionProblems() {}

    static Problem of(TransactionRejection rejection) {
        return switch (rejection) {
            case IdempotencyKeyConflict(var transaction) ->
                Problem.of(
                                ProblemCode.IDEMPOTENCY_KEY_CONFLICT,
                                "This key already names a transaction that is another.")
                        .with("transaction_id", transaction);
            case SameAccount(var account, int posting) ->
                Problem.of(ProblemCode.SAME_ACCOUNT, "A posting moves money between two accounts.")
                        .with("account", account)
                        .at("postings[%d].credit".formatted(posting), "must not be the account that is debited");
            case TooManyPostings(int postings, int limit) ->
                tooMany("A transaction has at most %d postings; this has %d.".formatted(limit, postings));
            case TooManyAccounts(int accounts, int limit) ->
                tooMany("A transaction touches at most %d accounts; this touches %d.".formatted(limit, accounts));
            case AccountRefused(var reason) -> AccountProblems.of(reason);
        };
    }

    private static Problem tooMany(String detail) {
        return Problem.of(ProblemCode.TOO_MANY_POSTINGS, detail);
    }
}
