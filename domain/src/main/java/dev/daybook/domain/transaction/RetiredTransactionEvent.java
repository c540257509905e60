package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Totals;
import dev.daybook.domain.event.RetiredEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shapes of [TransactionEvent] that are no longer written but stay readable for ever. See [TransactionUpcaster].
public sealed interface RetiredTransactionEvent extends RetiredEvent {

    /// Nothing could be pending, and nothing be reversed.
    record TransactionPostedV1(
            TransactionId transaction,
            Optional<String> externalId,
            List<Posting> postings,
            Map<AccountId, GuardedBalanceV1> balances,
            Instant effectiveAt,
            Optional<String> description,
            Map<String, String> metadata,
            Instant at)
            implements RetiredTransactionEvent {

        public TransactionPostedV1 {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }
    }

    record GuardedBalanceV1(long version, Totals posted) {}

    @Override
    default TransactionEvent upcast() {
        return TransactionUpcaster.upcast(this);
    }
}
