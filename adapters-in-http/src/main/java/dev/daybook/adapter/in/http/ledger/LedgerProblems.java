package dev.daybook.adapter.in.http.ledger;

import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.domain.ledger.LedgerRejection;
import dev.daybook.domain.ledger.LedgerRejection.LedgerAlreadyExists;

/// What a client is told when a ledger says no.
final class LedgerProblems {

    private LedgerProblems() {}

    static Problem of(LedgerRejection rejection) {
        return switch (rejection) {
            case LedgerAlreadyExists(var ledger) ->
                Problem.of(ProblemCode.LEDGER_ALREADY_EXISTS, "There is a ledger of this name, described otherwise.")
                        .with("ledger", ledger);
        };
    }
}
