package dev.daybook.adapter.in.http.transaction;

import dev.daybook.adapter.in.http.input.Amounts;
import dev.daybook.adapter.in.http.input.Choice;
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
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads commands that begin transactions of one ledger.
///
/// @param key names the transaction when the body does not; with neither, it is a new one every time
record TransactionReader(LedgerId ledger, Optional<String> key) {

    static final Rule<String> EXTERNAL_ID = Texts.from1To(128);
    static final Rule<String> DESCRIPTION = Texts.upTo(500);

    private static final Rule<Beginning> STATUS = Choice.of(Beginning.class);

    /// How a transaction may begin.
    private enum Beginning {
        POSTED,
        PENDING
    }

    private static final Rule<Posting> POSTING = Fields.object(fields -> {
        var debit = fields.required("debit", Names.ACCOUNT);
        var credit = fields.required("credit", Names.ACCOUNT);
        var amount = fields.required("amount", Amounts.POSTED);
        var asset = fields.required("asset", Names.ASSET);
        return () -> new Posting(
                debit.orElseThrow(), credit.orElseThrow(), new Money(asset.orElseThrow(), amount.orElseThrow()));
    });

    Rule<TransactionCommand> beginAt(Instant now) {
        return Fields.object(fields -> {
            var externalId = fields.optional("external_id", EXTERNAL_ID);
            var status = fields.optional("status", STATUS).orElse(Beginning.POSTED);
            var postings = fields.required("postings", Elements.of(POSTING));
            var effectiveAt = fields.optional("effective_at", Times.TIME);
            var expiresAt = fields.optional("expires_at", Times.TIME);
            var description = fields.optional("description", DESCRIPTION);
            var metadata = fields.optional("metadata", Metadata.METADATA);
            if (expiresAt.isPresent() && status != Beginning.PENDING) {
                fields.fault("expires_at", "must only be given with the status pending");
            }
            return () -> {
                var draft = new Draft(
                        externalId, postings.orElseThrow(), effectiveAt, description, metadata.orElse(Map.of()));
                return switch (status) {
                    case POSTED -> new PostTransaction(id(externalId), draft, now);
                    case PENDING -> new PendTransaction(id(externalId), draft, expiresAt, now);
                };
            };
        });
    }

    private TransactionId id(Optional<String> externalId) {
        return externalId
                .map(id -> TransactionIds.ofExternalId(ledger, id))
                .or(() -> key.map(header -> TransactionIds.ofIdempotencyKey(ledger, header)))
                .orElseGet(() -> new TransactionId(UUID.randomUUID()));
    }
}
