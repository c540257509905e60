package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What Daybook stores, in the shape that a user of Axon would give it: flat records, kept as JSON.
sealed interface AxonEvent {

    record AccountOpened(String account, String asset, String normalBalance, boolean guarded, Instant at)
            implements AxonEvent {}

    record TransactionPosted(
            UUID transaction, List<Posting> postings, Map<String, Balance> balances, Instant effectiveAt, Instant at)
            implements AxonEvent {}

    record EntriesPosted(String account, UUID transaction, List<Entry> entries, Instant at) implements AxonEvent {

        /// Credits less debits.
        BigInteger change() {
            return entries.stream().map(Entry::change).reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    record Posting(String debit, String credit, BigInteger amount, String asset) {}

    /// Where a transaction left an account.
    record Balance(long version, BigInteger debits, BigInteger credits) {}

    record Entry(int posting, Side direction, BigInteger amount) {

        private BigInteger change() {
            return switch (direction) {
                case DEBIT -> amount.negate();
                case CREDIT -> amount;
            };
        }
    }

    enum Side {
        DEBIT,
        CREDIT
    }
}
