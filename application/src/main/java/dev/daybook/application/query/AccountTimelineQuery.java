package dev.daybook.application.query;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each event made of an account, from the event store itself: never behind. What an account that is not guarded
/// held is not in its stream, and so not here.
public final class AccountTimelineQuery {

    private final EventStore events;

    public AccountTimelineQuery(EventStore events) {
        this.events = events;
    }

    /// Oldest first, behind `version`, at the cost of so many events wherever they are; nothing for an account that
    /// does not exist.
    public List<AccountChange> list(LedgerId ledger, AccountId account, long version, int limit) {
        var stream = StreamId.of(ledger, account);
        var found = events.read(stream, version, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        var state = version == 0
                ? new Account.Unopened()
                : events.loadAt(stream, Foldings.ACCOUNT, version).state();
        return fold(ledger, state, found);
    }

    private static List<AccountChange> fold(LedgerId ledger, Account start, List<RecordedEvent> found) {
        var changes = new ArrayList<AccountChange>();
        var state = start;
        for (RecordedEvent event : found) {
            var next = Foldings.ACCOUNT.evolve(state, event.event());
            changes.add(new AccountChange(
                    event, view(ledger, state), view(ledger, next).orElseThrow()));
            state = next;
        }
        return changes;
    }

    private static Optional<AccountView> view(LedgerId ledger, Account account) {
        return account instanceof Account.Opened opened
                ? Optional.of(AccountView.of(ledger, opened))
                : Optional.empty();
    }
}
