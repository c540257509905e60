package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.EntryRecord;
import dev.daybook.adapter.out.jooq.generated.books.tables.records.ReservationRecord;
import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.math.BigInteger;

/// A movement as rows, and an entry back.
final class MovementRows {

    private MovementRows() {}

    static EntryRecord entry(LedgerId ledger, Movement movement, boolean begins) {
        var place = movement.place();
        return new EntryRecord(
                ledger.value(),
                movement.account().value(),
                place.recordedAt(),
                place.transaction().value(),
                place.posting(),
                Spelling.of(movement.direction()),
                movement.posted(),
                movement.asset().toString(),
                movement.effectiveAt(),
                begins);
    }

    static ReservationRecord reservation(LedgerId ledger, Movement movement, boolean begins) {
        var place = movement.place();
        return new ReservationRecord(
                ledger.value(),
                movement.account().value(),
                place.recordedAt(),
                place.transaction().value(),
                place.posting(),
                Spelling.of(movement.direction()),
                movement.reserved(),
                movement.asset().toString(),
                movement.effectiveAt(),
                begins);
    }

    static EntryView view(EntryRecord row, BigInteger balanceAfter) {
        return new EntryView(
                new Place(row.getRecordedAt(), new TransactionId(row.getTransactionId()), row.getPosting()),
                Spelling.parse(Direction.class, row.getDirection()),
                row.getAmount(),
                balanceAfter,
                row.getEffectiveAt());
    }
}
