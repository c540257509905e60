package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.Tables.RESERVATION;

import dev.daybook.adapter.out.jooq.generated.tables.records.EntryRecord;
import dev.daybook.adapter.out.jooq.generated.tables.records.ReservationRecord;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;

/// What events mean for the accounts that they touch: entries, reservations, balances, and sums over time.
final class MovementChanges {

    private final List<EntryRecord> entries = new ArrayList<>();
    private final List<ReservationRecord> reservations = new ArrayList<>();
    private final BalanceChanges balances = new BalanceChanges();
    private final SumChanges sums = new SumChanges();

    void add(EventRef ref, TransactionEvent event) {
        var ledger = ref.stream().ledger();
        var told = new HashSet<AccountId>();
        for (Movement movement : Movement.of(event)) {
            boolean begins = told.add(movement.account()) && ref.version() == 1;
            addRows(ledger, movement, begins);
            balances.add(ledger, movement);
            sums.add(ledger, movement);
        }
    }

    /// A first event posts or reserves, never both: no row begins twice.
    private void addRows(LedgerId ledger, Movement movement, boolean begins) {
        if (movement.isEntry()) {
            entries.add(MovementRows.entry(ledger, movement, begins));
        }
        if (movement.reserved().signum() != 0) {
            reservations.add(MovementRows.reservation(ledger, movement, begins));
        }
    }

    void write(DSLContext tx) {
        if (!entries.isEmpty() || !reservations.isEmpty()) {
            ManyRows.insert(tx, ENTRY, entries);
            ManyRows.insert(tx, RESERVATION, reservations);
            sums.write(tx, balances.write(tx));
        }
    }
}
