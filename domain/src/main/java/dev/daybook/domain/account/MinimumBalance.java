package dev.daybook.domain.account;

import java.math.BigInteger;

/// How low an account's available balance may fall.
public sealed interface MinimumBalance {

    /// A *guarded* account: available never falls below `minorUnits`, which may be negative (an overdraft).
    record AtLeast(BigInteger minorUnits) implements MinimumBalance {}

    /// No limit, so no rule to break: postings do not write to the account's stream.
    record Unbounded() implements MinimumBalance {}
}
