package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.tables.records.EntryRecord;
import dev.daybook.application.projection.AccountEntry;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.math.BigInteger;

/// An entry as a row, and back.
final class EntryRows {

    private EntryRows() {}

    static EntryRecord row(LedgerId ledger, TransactionPosted posted, AccountEntry booked) {
        return new EntryRecord(
                ledger.value(),
                booked.account().value(),
                posted.at(),
                posted.transaction().value(),
                booked.entry().posting(),
                Spelling.of(booked.entry().direction()),
                booked.entry().amount(),
                booked.asset().toString(),
                posted.effectiveAt());
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
