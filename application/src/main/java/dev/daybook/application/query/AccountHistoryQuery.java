package dev.daybook.application.query;

import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;

/// What has happened to an account, from the event store itself: never behind.
public final class AccountHistoryQuery {

    private final EventStore events;

    public AccountHistoryQuery(EventStore events) {
        this.events = events;
    }

    /// Oldest first, behind `version`; nothing for an account that does not exist.
    public List<RecordedEvent> list(LedgerId ledger, AccountId account, long version, int limit) {
        return events.read(StreamId.of(ledger, account), version, limit);
    }
}
