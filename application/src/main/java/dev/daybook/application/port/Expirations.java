package dev.daybook.application.port;

import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which pending transactions are past their time, as far as a read model knows.
public interface Expirations {

    /// Those whose time is over both by `now` and by the read model's own clock, the longest over first: at most
    /// `limit` behind `after`, or from the first.
    List<Due> due(Instant now, Optional<Due> after, int limit);

    record Due(LedgerId ledger, TransactionId transaction, Instant expiresAt) {}
}
