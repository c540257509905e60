package dev.daybook.domain.transaction;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.id.AccountId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/// When something is recorded: at its command's time, unless a stream it is written to already has an event of then or
/// later, by another machine's clock. Recorded times follow the order of every stream.
final class RecordedTime {

    private RecordedTime() {}

    static Instant of(Instant at, Collection<AccountId> accounts, Excerpt excerpt) {
        var recorded = at;
        for (AccountId account : accounts) {
            if (excerpt.standing(account).account() instanceof Opened opened && opened.isGuarded()) {
                recorded = after(opened.changedAt(), recorded);
            }
        }
        return recorded;
    }

    static Instant after(Instant earlier, Instant at) {
        return at.isAfter(earlier) ? at : earlier.plus(1, ChronoUnit.MICROS);
    }
}
