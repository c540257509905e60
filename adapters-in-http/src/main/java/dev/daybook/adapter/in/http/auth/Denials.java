package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.id.LedgerId;

/// How somebody is turned away, in the words of RFC 6750.
final class Denials {

    private static final String CHALLENGE = "Bearer realm=\"daybook\"";
    private static final String INSUFFICIENT = CHALLENGE + ", error=\"insufficient_scope\"";

    private Denials() {}

    /// Who sent no token is told only that one is wanted; where none is taken, that none would help.
    static Problem unknown(Refusal refusal) {
        if (refusal == Refusal.FROM_ELSEWHERE) {
            return Problem.of(ProblemCode.FORBIDDEN, refusal.sentence());
        }
        var error = refusal == Refusal.NO_TOKEN
                ? ""
                : ", error=\"invalid_token\", error_description=\"%s\"".formatted(refusal.sentence());
        return Problem.of(ProblemCode.UNAUTHENTICATED, refusal.sentence()).challenging(CHALLENGE + error);
    }

    static Problem scope(Scope missing) {
        return forbidden("This takes the scope %s, which the token does not have.".formatted(missing.word()))
                .with("scope", missing.word())
                .challenging("%s, scope=\"%s\"".formatted(INSUFFICIENT, missing.word()));
    }

    static Problem ledger(LedgerId ledger) {
        return forbidden("The token does not grant this ledger.").with("ledger", ledger);
    }

    static Problem everyLedger() {
        return forbidden("This concerns all ledgers, and the token does not grant every one.");
    }

    private static Problem forbidden(String detail) {
        return Problem.of(ProblemCode.FORBIDDEN, detail).challenging(INSUFFICIENT);
    }
}
