package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.LEDGER;

import dev.daybook.adapter.out.jooq.generated.tables.records.LedgerRecord;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// What events mean for `ledger`.
final class LedgerChanges {

    private final List<LedgerRecord> created = new ArrayList<>();

    void add(LedgerEvent event) {
        switch (event) {
            case LedgerCreated creation -> created.add(LedgerRows.row(creation));
        }
    }

    void write(DSLContext tx) {
        ManyRows.insert(tx, LEDGER, created);
    }
}
