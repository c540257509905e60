package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.input.Amounts;
import dev.daybook.adapter.in.http.input.Elements;
import dev.daybook.adapter.in.http.input.Fields;
import dev.daybook.adapter.in.http.input.Metadata;
import dev.daybook.adapter.in.http.input.Names;
import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import dev.daybook.adapter.in.http.input.Times;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads commands for transactions of one ledger.
///
/// @param key names the transaction when the body does not; with neither, it is a new one every time
record TransactionReader(LedgerId ledger, Optional<String> key) {

    static final Rule<String> EXTERNAL_ID = Texts.from1To(128);

    private static final Rule<String> STATUS =
            Texts.upTo(10).where("posted"::equals, "must be posted: nothing else is supported so far");

    private static final Rule<Posting> POSTING = Fields.object(fields -> {
        var debit = fields.required("debit", Names.ACCOUNT);
        var credit = fields.required("credit", Names.ACCOUNT);
        var amount = fields.required("amount", Amounts.POSTED);
        var asset = fields.required("asset", Names.ASSET);
        return () -> new Posting(
                debit.orElseThrow(), credit.orElseThrow(), new Money(asset.orElseThrow(), amount.orElseThrow()));
    });

    Rule<PostTransaction> postAt(Instant now) {
        return Fields.object(fields -> {
            var externalId = fields.optional("external_id", EXTERNAL_ID);
            var _ = fields.optional("status", STATUS);
            var postings = fields.required("postings", Elements.of(POSTING));
            var effectiveAt = fields.optional("effective_at", Times.TIME);
            var description = fields.optional("description", Texts.upTo(500));
            var metadata = fields.optional("metadata", Metadata.METADATA);
            return () -> new PostTransaction(
                    id(externalId),
                    externalId,
                    postings.orElseThrow(),
                    effectiveAt,
                    description,
                    metadata.orElse(Map.of()),
                    now);
        });
    }

    private TransactionId id(Optional<String> externalId) {
        return externalId
                .map(id -> TransactionIds.ofExternalId(ledger, id))
                .or(() -> key.map(header -> TransactionIds.ofIdempotencyKey(ledger, header)))
                .orElseGet(() -> new TransactionId(UUID.randomUUID()));
    }
}
