package dev.daybook.domain.transaction;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has happened to one transaction, each fact in its current shape.
///
/// Each tells all that it did to every account, and where it left the guarded ones, so that a reader can apply it in
/// one piece. Stored for ever: a record here is never edited. A new shape takes its place and the old one moves to
/// [RetiredTransactionEvent], with an upcast in [TransactionUpcaster].
public sealed interface TransactionEvent extends DomainEvent {

    TransactionId transaction();

    /// Money has moved. A reversal names the transaction it `reverses`.
    record TransactionPosted(
            TransactionId transaction,
            Optional<String> externalId,
            List<Posting> postings,
            Map<AccountId, GuardedBalance> balances,
            Instant effectiveAt,
            Optional<String> description,
            Map<String, String> metadata,
            Optional<TransactionId> reverses,
            Instant at)
            implements TransactionEvent {

        public TransactionPosted {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }
    }

    /// Money is set aside. Without `effectiveAt` that counts from when it was recorded.
    record TransactionPended(
            TransactionId transaction,
            Optional<String> externalId,
            List<Posting> postings,
            Map<AccountId, GuardedBalance> balances,
            Optional<Instant> effectiveAt,
            Optional<Instant> expiresAt,
            Optional<String> description,
            Map<String, String> metadata,
            Instant at)
            implements TransactionEvent {

        public TransactionPended {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
            metadata = Map.copyOf(metadata);
        }

        /// From when on the money counts as set aside.
        public Instant reservedFrom() {
            return effectiveAt.orElse(at);
        }
    }

    /// How a pending transaction ended.
    sealed interface PendingResolved extends TransactionEvent {

        /// All that had been set aside, and is no longer.
        List<Posting> postings();

        /// What has moved of it, which may be nothing: a posting that did not move at all is not among them.
        List<Posting> moved();

        Map<AccountId, GuardedBalance> balances();

        /// From when on it counts as ended, and what has moved as moved.
        Instant effectiveAt();
    }

    /// `amounts`, in minor units, is what has moved of each posting: at most what was set aside.
    record PendingTransactionPosted(
            TransactionId transaction,
            List<Posting> postings,
            List<BigInteger> amounts,
            Map<AccountId, GuardedBalance> balances,
            Instant effectiveAt,
            Optional<Request> request,
            Instant at)
            implements PendingResolved {

        public PendingTransactionPosted {
            postings = List.copyOf(postings);
            amounts = List.copyOf(amounts);
            balances = Map.copyOf(balances);
            if (amounts.size() != postings.size()) {
                throw new IllegalArgumentException("not one amount for each posting: " + amounts);
            }
        }

        @Override
        public List<Posting> moved() {
            var moved = new ArrayList<Posting>();
            for (int place = 0; place < postings.size(); place++) {
                if (amounts.get(place).signum() > 0) {
                    moved.add(postings.get(place).of(amounts.get(place)));
                }
            }
            return moved;
        }
    }

    record PendingTransactionVoided(
            TransactionId transaction,
            List<Posting> postings,
            Map<AccountId, GuardedBalance> balances,
            Instant effectiveAt,
            Optional<String> reason,
            Optional<Request> request,
            Instant at)
            implements PendingResolved {

        public PendingTransactionVoided {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
        }

        @Override
        public List<Posting> moved() {
            return List.of();
        }
    }

    record PendingTransactionExpired(
            TransactionId transaction,
            List<Posting> postings,
            Map<AccountId, GuardedBalance> balances,
            Instant effectiveAt,
            Instant at)
            implements PendingResolved {

        public PendingTransactionExpired {
            postings = List.copyOf(postings);
            balances = Map.copyOf(balances);
        }

        @Override
        public List<Posting> moved() {
            return List.of();
        }
    }

    /// Another transaction, its mirror, undid it.
    record TransactionReversed(TransactionId transaction, TransactionId reversal, Optional<Request> request, Instant at)
            implements TransactionEvent {}
}
