package dev.daybook.domain.id;

import java.util.UUID;

/// Names one transaction within its ledger. Derived from the client's key where there is one, so that a repeat lands on
/// the same transaction.
public record TransactionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
