package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.tables.records.TransactionRecord;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.Optional;

/// A transaction as a row, and back: nothing of its event is lost.
final class TransactionRows {

    private TransactionRows() {}

    static TransactionRecord row(LedgerId ledger, TransactionPosted posted, long version) {
        var row = new TransactionRecord();
        row.setLedger(ledger.value());
        row.setId(posted.transaction().value());
        row.setExternalId(posted.externalId().orElse(null));
        row.setStatus(Spelling.of(TransactionStatus.POSTED));
        row.setEffectiveAt(posted.effectiveAt());
        row.setRecordedAt(posted.at());
        row.setDescription(posted.description().orElse(null));
        row.setMetadata(Json.write(posted.metadata()));
        row.setPostings(PostingsJson.write(posted.postings()));
        row.setBalances(BalancesJson.write(posted.balances()));
        row.setVersion(version);
        return row;
    }

    static TransactionView view(TransactionRecord row) {
        return new TransactionView(
                new LedgerId(row.getLedger()),
                Spelling.parse(TransactionStatus.class, row.getStatus()),
                row.getVersion(),
                posted(row));
    }

    private static TransactionPosted posted(TransactionRecord row) {
        return new TransactionPosted(
                new TransactionId(row.getId()),
                Optional.ofNullable(row.getExternalId()),
                PostingsJson.read(row.getPostings()),
                BalancesJson.read(row.getBalances()),
                row.getEffectiveAt(),
                Optional.ofNullable(row.getDescription()),
                Json.read(row.getMetadata(), Json.STRINGS),
                row.getRecordedAt());
    }
}
