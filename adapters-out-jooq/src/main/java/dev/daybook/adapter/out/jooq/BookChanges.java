package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.HashSet;
import java.util.Set;

/// What events mean for all tables.
final class BookChanges implements Changes {

    private final LedgerChanges ledgers = new LedgerChanges();
    private final AccountChanges accounts = new AccountChanges();
    private final TransactionChanges transactions = new TransactionChanges();
    private final MovementChanges movements = new MovementChanges();
    private final Set<LedgerId> touched = new HashSet<>();

    /// An event in a stream of another kind is corrupt and fails here.
    @Override
    public void add(RecordedEvent recorded) {
        var ref = recorded.ref();
        var event = recorded.event();
        switch (ref.stream().kind()) {
            case LEDGER -> ledgers.add(LedgerEvent.class.cast(event));
            case ACCOUNT -> accounts.add(ref, AccountEvent.class.cast(event));
            case TRANSACTION -> add(ref, TransactionEvent.class.cast(event));
        }
        touched.add(ref.stream().ledger());
    }

    private void add(EventRef ref, TransactionEvent event) {
        transactions.add(ref, event);
        movements.add(ref, event);
    }

    /// While filling, nothing is written that several streams change.
    @Override
    public void write(Pen pen) {
        if (!pen.isFilling()) {
            LedgerLocks.take(pen.tx(), touched);
        }
        ledgers.write(pen);
        accounts.write(pen);
        transactions.write(pen);
        movements.write(pen);
    }
}
