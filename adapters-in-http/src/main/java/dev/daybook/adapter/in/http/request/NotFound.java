package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.problem.Missing;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.application.query.LedgerExistenceQuery;
import dev.daybook.domain.id.LedgerId;
import java.util.List;

/// Where nothing was found: whether the thing is missing, or the whole ledger.
public final class NotFound {

    private final LedgerExistenceQuery ledgers;

    public NotFound(LedgerExistenceQuery ledgers) {
        this.ledgers = ledgers;
    }

    public ProblemException account(LedgerId ledger) {
        return new ProblemException(orLedger(Missing.account(), ledger));
    }

    public ProblemException transaction(LedgerId ledger) {
        return new ProblemException(orLedger(Missing.transaction(), ledger));
    }

    /// `problem`, unless there is no such ledger at all.
    public Problem orLedger(Problem problem, LedgerId ledger) {
        return ledgers.contains(ledger) ? problem : Missing.ledger();
    }

    /// An empty list is fine in a ledger that exists.
    public void unlessAny(List<?> rows, LedgerId ledger) {
        if (rows.isEmpty()) {
            ledger(ledger);
        }
    }

    public void ledger(LedgerId ledger) {
        if (!ledgers.contains(ledger)) {
            throw new ProblemException(Missing.ledger());
        }
    }
}
