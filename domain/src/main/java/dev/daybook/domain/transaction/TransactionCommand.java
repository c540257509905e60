package dev.daybook.domain.transaction;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// What someone may ask of a transaction.
public sealed interface TransactionCommand {

    TransactionId transaction();

    /// Without `effectiveAt` it counts from when it is recorded.
    record PostTransaction(
            TransactionId transaction,
            Optional<String> externalId,
            List<Posting> postings,
            Optional<Instant> effectiveAt,
            Optional<String> description,
            Map<String, String> metadata,
            Instant at)
            implements TransactionCommand {

        public PostTransaction {
            postings = List.copyOf(postings);
            metadata = Map.copyOf(metadata);
            if (postings.isEmpty()) {
                throw new IllegalArgumentException("a transaction without postings");
            }
        }

        /// Every account it touches, in the order in which the postings name them.
        public SequencedSet<AccountId> accounts() {
            var accounts = new LinkedHashSet<AccountId>();
            for (Posting posting : postings) {
                accounts.add(posting.debit());
                accounts.add(posting.credit());
            }
            return accounts;
        }
    }
}
