package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.LedgerRecord;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import java.util.Optional;

/// A ledger as a row, and back.
final class LedgerRows {

    private LedgerRows() {}

    static LedgerRecord row(LedgerCreated created) {
        var row = new LedgerRecord();
        row.setId(created.ledger().value());
        row.setDescription(created.description().orElse(null));
        row.setCreatedAt(created.at());
        return row;
    }

    static LedgerView view(LedgerRecord row) {
        return new LedgerView(new LedgerId(row.getId()), Optional.ofNullable(row.getDescription()), row.getCreatedAt());
    }
}
