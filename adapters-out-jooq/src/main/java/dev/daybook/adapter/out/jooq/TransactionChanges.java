package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.Tables.TRANSACTION;

import dev.daybook.adapter.out.jooq.generated.tables.records.EntryRecord;
import dev.daybook.adapter.out.jooq.generated.tables.records.TransactionRecord;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.projection.AccountEntry;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// What events mean for `transaction`, and for the entries and balances of the accounts that they touch.
final class TransactionChanges {

    private final List<TransactionRecord> transactions = new ArrayList<>();
    private final List<EntryRecord> entries = new ArrayList<>();
    private final BalanceChanges balances = new BalanceChanges();

    void add(EventRef ref, TransactionEvent event) {
        switch (event) {
            case TransactionPosted posted -> addPosted(ref, posted);
        }
    }

    private void addPosted(EventRef ref, TransactionPosted posted) {
        var ledger = ref.stream().ledger();
        transactions.add(TransactionRows.row(ledger, posted, ref.version()));
        for (AccountEntry booked : AccountEntry.of(posted)) {
            entries.add(EntryRows.row(ledger, posted, booked));
            balances.add(ledger, booked);
        }
    }

    void write(DSLContext tx) {
        if (!transactions.isEmpty()) {
            ManyRows.insert(tx, TRANSACTION, transactions);
            ManyRows.insert(tx, ENTRY, entries);
            balances.write(tx);
        }
    }
}
