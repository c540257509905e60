package dev.daybook.domain.account;

import java.math.BigInteger;

/// How low an account's available balance may fall.
public sealed interface MinimumBalance {

    /// Available never falls below `minorUnits`, which may be negative (an overdraft).
    record AtLeast(BigInteger minorUnits) implements MinimumBalance {}

    /// No limit.
    record Unbounded() implements MinimumBalance {}
}
