package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionRejection.ExceedsPendingAmount;

/// What a client is told who would resolve or reverse a transaction: who was first, or what is not possible.
final class ResolutionProblems {

    private ResolutionProblems() {}

    static Problem alreadyPosted(TransactionId id) {
        return Problem.of(ProblemCode.TRANSACTION_ALREADY_POSTED, "The transaction has been posted.")
                .with("transaction_id", id);
    }

    static Problem alreadyVoided(TransactionId id) {
        return Problem.of(ProblemCode.TRANSACTION_ALREADY_VOIDED, "The transaction has been voided.")
                .with("transaction_id", id);
    }

    static Problem alreadyExpired(TransactionId id) {
        return Problem.of(ProblemCode.TRANSACTION_ALREADY_EXPIRED, "The transaction's time is over.")
                .with("transaction_id", id);
    }

    static Problem alreadyReversed(TransactionId id, TransactionId reversal) {
        return Problem.of(ProblemCode.TRANSACTION_ALREADY_REVERSED, "The transaction has been reversed.")
                .with("transaction_id", id)
                .with("reversed_by_transaction_id", reversal);
    }

    static Problem stillPending(TransactionId id) {
        return Problem.of(
                        ProblemCode.TRANSACTION_STILL_PENDING,
                        "Only what is posted can be reversed; what is pending can be voided.")
                .with("transaction_id", id);
    }

    static Problem exceeding(ExceedsPendingAmount exceeding) {
        return Problem.of(ProblemCode.EXCEEDS_PENDING_AMOUNT, "More cannot be posted than is pending.")
                .with("pending_amount", exceeding.pending())
                .at(
                        "amounts[%d]".formatted(exceeding.posting()),
                        "must be at most %s, which is pending".formatted(exceeding.pending()));
    }

    static Problem invalid(String field, String fault) {
        return Problem.of(ProblemCode.INVALID_FIELD, "One field is not valid.").at(field, fault);
    }
}
