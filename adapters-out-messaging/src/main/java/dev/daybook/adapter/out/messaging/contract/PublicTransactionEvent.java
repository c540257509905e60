package dev.daybook.adapter.out.messaging.contract;

import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What others are told of a transaction: all that it did to every account in one piece, and where it left those whose
/// balance is guarded.
public sealed interface PublicTransactionEvent extends PublicEvent {

    TransactionId transactionId();

    /// Money has moved. A reversal names what it reverses.
    record Posted(
            LedgerId ledger,
            TransactionId transactionId,
            Optional<String> externalId,
            List<PublicPosting> postings,
            List<PublicBalance> balances,
            Instant effectiveAt,
            Optional<String> description,
            Map<String, String> metadata,
            Optional<TransactionId> reversesTransactionId,
            Instant recordedAt)
            implements PublicTransactionEvent {

        public Posted {
            postings = List.copyOf(postings);
            balances = List.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }
    }

    /// Money is set aside.
    ///
    /// @param effectiveAt from when on it counts as set aside
    record Pended(
            LedgerId ledger,
            TransactionId transactionId,
            Optional<String> externalId,
            List<PublicPosting> postings,
            List<PublicBalance> balances,
            Instant effectiveAt,
            Optional<Instant> expiresAt,
            Optional<String> description,
            Map<String, String> metadata,
            Instant recordedAt)
            implements PublicTransactionEvent {

        public Pended {
            postings = List.copyOf(postings);
            balances = List.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }
    }

    /// Money that was set aside has moved, or some of it; the rest is free again.
    record PendingPosted(
            LedgerId ledger,
            TransactionId transactionId,
            List<PublicSettlement> postings,
            List<PublicBalance> balances,
            Instant effectiveAt,
            Instant recordedAt)
            implements PublicTransactionEvent {

        public PendingPosted {
            postings = List.copyOf(postings);
            balances = List.copyOf(balances);
        }
    }

    /// Money that was set aside is free again: somebody said so.
    record PendingVoided(
            LedgerId ledger,
            TransactionId transactionId,
            List<PublicPosting> postings,
            List<PublicBalance> balances,
            Instant effectiveAt,
            Optional<String> reason,
            Instant recordedAt)
            implements PublicTransactionEvent {

        public PendingVoided {
            postings = List.copyOf(postings);
            balances = List.copyOf(balances);
        }
    }

    /// Money that was set aside is free again: its time was over.
    record PendingExpired(
            LedgerId ledger,
            TransactionId transactionId,
            List<PublicPosting> postings,
            List<PublicBalance> balances,
            Instant effectiveAt,
            Instant recordedAt)
            implements PublicTransactionEvent {

        public PendingExpired {
            postings = List.copyOf(postings);
            balances = List.copyOf(balances);
        }
    }

    /// Another transaction, which is told of as posted, undid it.
    record Reversed(
            LedgerId ledger, TransactionId transactionId, TransactionId reversedByTransactionId, Instant recordedAt)
            implements PublicTransactionEvent {}
}
