package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.LEDGER;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.LedgerRecord;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import java.util.ArrayList;
import java.util.List;

/// What events mean for `ledger`.
final class LedgerChanges {

    private final List<LedgerRecord> created = new ArrayList<>();

    void add(LedgerEvent event) {
        switch (event) {
            case LedgerCreated creation -> created.add(LedgerRows.row(creation));
        }
    }

    void write(Pen pen) {
        pen.insert(LEDGER, created);
    }
}
