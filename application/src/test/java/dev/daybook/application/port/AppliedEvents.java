package dev.daybook.application.port;

import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import java.util.ArrayList;
import java.util.List;

/// What an in-memory projection has applied, in that order. It is the lock of the projection, too.
final class AppliedEvents {

    private List<RecordedEvent> events = List.of();

    synchronized List<RecordedEvent> all() {
        return events;
    }

    synchronized void set(List<RecordedEvent> others) {
        events = List.copyOf(others);
    }

    /// All or none.
    synchronized void add(List<RecordedEvent> due) {
        due.forEach(AppliedEvents::refuseImpossible);
        var more = new ArrayList<>(events);
        more.addAll(due);
        set(more);
    }

    private static void refuseImpossible(RecordedEvent event) {
        if ((event.event() instanceof FundsMoved || event.event() instanceof AccountChanged)
                && event.ref().version() == 1) {
            throw new IllegalStateException("on an account that was never opened: " + event);
        }
    }
}
