package dev.daybook.domain.transaction;

import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What someone may ask of a transaction.
public sealed interface TransactionCommand {

    TransactionId transaction();

    Instant at();

    /// Move money at once.
    record PostTransaction(TransactionId transaction, Draft draft, Instant at) implements TransactionCommand {}

    /// Set money aside, to be moved or let go of later, and by itself when `expiresAt` has come.
    record PendTransaction(TransactionId transaction, Draft draft, Optional<Instant> expiresAt, Instant at)
            implements TransactionCommand {}

    /// Move what was set aside, in full or only `amounts` of it: one for each posting, in minor units.
    record PostPendingTransaction(
            TransactionId transaction, Optional<List<BigInteger>> amounts, Optional<Request> request, Instant at)
            implements TransactionCommand {

        public PostPendingTransaction {
            amounts = amounts.map(List::copyOf);
        }
    }

    /// Let go of what was set aside.
    record VoidTransaction(TransactionId transaction, Optional<String> reason, Optional<Request> request, Instant at)
            implements TransactionCommand {}

    /// The same because its time is over.
    record ExpireTransaction(TransactionId transaction, Instant at) implements TransactionCommand {}

    /// Undo a posted one by its mirror, a new transaction named `reversal`.
    record ReverseTransaction(
            TransactionId transaction,
            TransactionId reversal,
            Optional<String> description,
            Map<String, String> metadata,
            Optional<Request> request,
            Instant at)
            implements TransactionCommand {

        public ReverseTransaction {
            metadata = Map.copyOf(metadata);
        }
    }
}
