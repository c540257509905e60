package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;

/// Where a transaction left a guarded account: the version of its stream, and what it then held.
public record GuardedBalance(long version, Totals posted, Reserved reserved) {}
