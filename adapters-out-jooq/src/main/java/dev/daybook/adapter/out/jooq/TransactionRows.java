package dev.daybook.adapter.out.jooq;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.TransactionRecord;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.PendingResolved;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.Optional;

/// A transaction as a row, and back; and what its later events change in that row.
final class TransactionRows {

    private TransactionRows() {}

    static TransactionRecord begun(EventRef ref, TransactionPosted posted) {
        var row = named(ref, posted);
        row.setExternalId(posted.externalId().orElse(null));
        row.setStatus(Spelling.of(TransactionStatus.POSTED));
        row.setEffectiveAt(posted.effectiveAt());
        row.setRecordedAt(posted.at());
        row.setDescription(posted.description().orElse(null));
        row.setMetadata(Json.write(posted.metadata()));
        row.setPostings(PostingsJson.write(posted.postings()));
        row.setBalances(BalancesJson.write(posted.balances()));
        row.setReverses(posted.reverses().map(TransactionId::value).orElse(null));
        return row;
    }

    static TransactionRecord begun(EventRef ref, TransactionPended pended) {
        var row = named(ref, pended);
        row.setExternalId(pended.externalId().orElse(null));
        row.setStatus(Spelling.of(TransactionStatus.PENDING));
        row.setEffectiveAt(pended.reservedFrom());
        row.setRecordedAt(pended.at());
        row.setExpiresAt(pended.expiresAt().orElse(null));
        row.setDescription(pended.description().orElse(null));
        row.setMetadata(Json.write(pended.metadata()));
        row.setPostings(PostingsJson.write(pended.postings()));
        row.setBalances(BalancesJson.write(pended.balances()));
        return row;
    }

    /// Without `effective_at` that stays as it was.
    static TransactionRecord resolved(EventRef ref, PendingResolved resolution) {
        var row = named(ref, resolution);
        row.setBalances(BalancesJson.write(resolution.balances()));
        row.setResolvedAt(resolution.at());
        switch (resolution) {
            case PendingTransactionPosted posted -> {
                row.setStatus(Spelling.of(TransactionStatus.POSTED));
                row.setEffectiveAt(posted.effectiveAt());
                row.setPostedAmounts(AmountsJson.write(posted.amounts()));
            }
            case PendingTransactionVoided voided -> {
                row.setStatus(Spelling.of(TransactionStatus.VOIDED));
                row.setReason(voided.reason().orElse(null));
            }
            case PendingTransactionExpired _ -> row.setStatus(Spelling.of(TransactionStatus.EXPIRED));
        }
        return row;
    }

    static TransactionRecord reversed(EventRef ref, TransactionReversed reversed) {
        var row = named(ref, reversed);
        row.setReversedBy(reversed.reversal().value());
        return row;
    }

    private static TransactionRecord named(EventRef ref, TransactionEvent event) {
        var row = new TransactionRecord();
        row.setLedger(ref.stream().ledger().value());
        row.setId(event.transaction().value());
        row.setVersion(ref.version());
        return row;
    }

    static TransactionView view(TransactionRecord row) {
        return new TransactionView(
                new LedgerId(row.getLedger()),
                new TransactionId(row.getId()),
                Spelling.parse(TransactionStatus.class, row.getStatus()),
                row.getVersion(),
                Optional.ofNullable(row.getExternalId()),
                PostingsJson.read(row.getPostings()),
                AmountsJson.read(row.getPostedAmounts()),
                BalancesJson.read(row.getBalances()),
                row.getEffectiveAt(),
                row.getRecordedAt(),
                Optional.ofNullable(row.getExpiresAt()),
                Optional.ofNullable(row.getResolvedAt()),
                Optional.ofNullable(row.getReason()),
                Optional.ofNullable(row.getDescription()),
                Json.read(row.getMetadata(), Json.STRINGS),
                Optional.ofNullable(row.getReverses()).map(TransactionId::new),
                Optional.ofNullable(row.getReversedBy()).map(TransactionId::new));
    }
}
