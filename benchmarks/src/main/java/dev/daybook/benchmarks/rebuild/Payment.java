package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;

/// Moves an amount between two accounts. It makes three events: one of the transaction, one of each account.
///
/// @param debit the number of an account, as `credit` is of another
record Payment(UUID transaction, int debit, int credit, BigInteger amount, Instant at) {

    static final int EVENTS = 3;
}
