package dev.daybook.domain.transaction;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has happened to one transaction, each fact in its current shape.
///
/// Stored for ever: a record here is never edited. A new shape takes its place and the old one moves to
/// [RetiredTransactionEvent], with an upcast in [TransactionUpcaster].
public sealed interface TransactionEvent extends DomainEvent {

    TransactionId transaction();

    /// All its postings, and where they left each guarded account, so that a reader can apply it in one piece.
    record TransactionPosted(
            TransactionId transaction,
            Optional<String> externalId,
            List<Posting> postings,
            Map<AccountId, GuardedBalance> balances,
            Instant effectiveAt,
            Optional<String> description,
            Map<String, String> metadata,
            Instant at)
            implements TransactionEvent {

        public TransactionPosted {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }
    }
}
