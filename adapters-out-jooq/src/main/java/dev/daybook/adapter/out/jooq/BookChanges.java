package dev.daybook.adapter.out.jooq;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What events mean for all tables: gathered first, then written with a few statements per table.
final class BookChanges {

    private final LedgerChanges ledgers = new LedgerChanges();
    private final AccountChanges accounts = new AccountChanges();
    private final TransactionChanges transactions = new TransactionChanges();
    private final MovementChanges movements = new MovementChanges();
    private final Map<StreamId, Long> positions = new HashMap<>();

    /// @param events the next ones of their streams, each stream's in order
    BookChanges(List<RecordedEvent> events) {
        events.forEach(this::add);
    }

    /// An event in a stream of another kind is corrupt and fails here.
    private void add(RecordedEvent recorded) {
        var ref = recorded.ref();
        var event = recorded.event();
        switch (ref.stream().kind()) {
            case LEDGER -> ledgers.add(LedgerEvent.class.cast(event));
            case ACCOUNT -> accounts.add(ref, AccountEvent.class.cast(event));
            case TRANSACTION -> add(ref, TransactionEvent.class.cast(event));
        }
        positions.put(ref.stream(), ref.version());
    }

    private void add(EventRef ref, TransactionEvent event) {
        transactions.add(ref, event);
        movements.add(ref, event);
    }

    void write(DSLContext tx) {
        ledgers.write(tx);
        accounts.write(tx);
        transactions.write(tx);
        movements.write(tx);
        JooqPositions.write(tx, positions);
    }
}
