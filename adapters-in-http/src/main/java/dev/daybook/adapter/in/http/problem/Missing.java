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
}
