package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.RESERVATION;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.EntryRecord;
import dev.daybook.adapter.out.jooq.generated.books.tables.records.ReservationRecord;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

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

    void write(Pen pen) {
        if (!entries.isEmpty() || !reservations.isEmpty()) {
            pen.insert(ENTRY, entries);
            pen.insert(RESERVATION, reservations);
            if (!pen.isFilling()) {
                sums.write(pen.tx(), balances.write(pen.tx()));
            }
        }
    }
}
