package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.TRANSACTION;
import static org.jooq.impl.DSL.coalesce;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.TransactionRecord;
import dev.daybook.adapter.out.jooq.kit.ManyRows;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.EventRef;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/// What events mean for `transaction`. A transaction begins, is resolved and is reversed once each and in this order:
/// that is the order of the statements, so its events may come together.
final class TransactionChanges {

    private final List<TransactionRecord> begun = new ArrayList<>();
    private final List<TransactionRecord> resolved = new ArrayList<>();
    private final List<TransactionRecord> reversed = new ArrayList<>();

    void add(EventRef ref, TransactionEvent event) {
        switch (event) {
            case TransactionPosted posted -> begun.add(TransactionRows.begun(ref, posted));
            case TransactionPended pended -> begun.add(TransactionRows.begun(ref, pended));
            case PendingResolved resolution -> resolved.add(TransactionRows.resolved(ref, resolution));
            case TransactionReversed reversal -> reversed.add(TransactionRows.reversed(ref, reversal));
        }
    }

    void write(Pen pen) {
        pen.insert(TRANSACTION, begun);
        if (!resolved.isEmpty()) {
            refuseUnknown(resolved, resolve(pen.tx()));
        }
        if (!reversed.isEmpty()) {
            refuseUnknown(reversed, reverse(pen.tx()));
        }
    }

    private int resolve(DSLContext tx) {
        var many = new ManyRows(
                resolved,
                TRANSACTION.LEDGER,
                TRANSACTION.ID,
                TRANSACTION.STATUS,
                TRANSACTION.EFFECTIVE_AT,
                TRANSACTION.BALANCES,
                TRANSACTION.POSTED_AMOUNTS,
                TRANSACTION.RESOLVED_AT,
                TRANSACTION.REASON,
                TRANSACTION.VERSION);
        return tx.update(TRANSACTION)
                .set(TRANSACTION.STATUS, its(TRANSACTION.STATUS))
                .set(TRANSACTION.EFFECTIVE_AT, coalesce(its(TRANSACTION.EFFECTIVE_AT), TRANSACTION.EFFECTIVE_AT))
                .set(TRANSACTION.BALANCES, its(TRANSACTION.BALANCES))
                .set(TRANSACTION.POSTED_AMOUNTS, its(TRANSACTION.POSTED_AMOUNTS))
                .set(TRANSACTION.RESOLVED_AT, its(TRANSACTION.RESOLVED_AT))
                .set(TRANSACTION.REASON, its(TRANSACTION.REASON))
                .set(TRANSACTION.VERSION, its(TRANSACTION.VERSION))
                .from(many.table())
                .where(TRANSACTION.LEDGER.eq(its(TRANSACTION.LEDGER)))
                .and(TRANSACTION.ID.eq(its(TRANSACTION.ID)))
                .execute();
    }

    private int reverse(DSLContext tx) {
        var many = new ManyRows(
                reversed, TRANSACTION.LEDGER, TRANSACTION.ID, TRANSACTION.REVERSED_BY, TRANSACTION.VERSION);
        return tx.update(TRANSACTION)
                .set(TRANSACTION.REVERSED_BY, its(TRANSACTION.REVERSED_BY))
                .set(TRANSACTION.VERSION, its(TRANSACTION.VERSION))
                .from(many.table())
                .where(TRANSACTION.LEDGER.eq(its(TRANSACTION.LEDGER)))
                .and(TRANSACTION.ID.eq(its(TRANSACTION.ID)))
                .execute();
    }

    private static <T> Field<T> its(Field<T> column) {
        return ManyRows.field(column);
    }

    private static void refuseUnknown(List<TransactionRecord> changes, int changed) {
        if (changed != changes.size()) {
            throw new IllegalStateException("changes a transaction that never began, among " + changes);
        }
    }
}
