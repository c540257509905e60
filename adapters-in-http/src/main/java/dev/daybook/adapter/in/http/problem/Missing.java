package dev.daybook.adapter.in.http.problem;

import dev.daybook.domain.id.AccountId;

/// What a request named, but is not there.
public final class Missing {

    private Missing() {}

    public static Problem ledger() {
        return Problem.of(ProblemCode.LEDGER_NOT_FOUND, "There is no such ledger.");
    }

    public static Problem account() {
        return Problem.of(ProblemCode.ACCOUNT_NOT_FOUND, "There is no such account in this ledger.");
    }

    public static Problem account(AccountId account) {
        return account().with("account", account);
    }

    public static Problem transaction() {
        return Problem.of(ProblemCode.TRANSACTION_NOT_FOUND, "There is no such transaction in this ledger.");
    }

    public static Problem projection() {
        return Problem.of(ProblemCode.PROJECTION_NOT_FOUND, "There is no such read model.");
    }

    public static Problem generation() {
        return Problem.of(ProblemCode.GENERATION_NOT_FOUND, "There is no such generation of this read model.");
    }

    public static Problem parkedStream() {
        return Problem.of(ProblemCode.STREAM_NOT_PARKED, "This stream is not parked in this read model.");
    }

    public static Problem parkedEvent() {
        return Problem.of(ProblemCode.EVENT_NOT_PARKED, "This event was told, or was never refused.");
    }

    public static Problem job() {
        return Problem.of(ProblemCode.JOB_NOT_FOUND, "There is no such job, or it has long ended.");
    }
}
