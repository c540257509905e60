package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

/// Somebody who keeps one balance per account and can build all of them again.
interface BalanceRebuild extends AutoCloseable {

    /// How it does that, for the figures.
    String name();

    /// Throws all balances away and builds them again from the first event to the last. Returns when the last
    /// is committed, with the time since it was told to begin.
    Duration rebuild();

    /// What is in its table now: credits less debits, by account.
    Map<String, BigInteger> balances();

    @Override
    void close();
}
