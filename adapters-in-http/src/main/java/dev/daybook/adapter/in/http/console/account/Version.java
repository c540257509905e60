package dev.daybook.adapter.in.http.console.account;

import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.query.AccountChange;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.id.TransactionId;
import java.util.List;
import java.util.Optional;

/// One version of an account: the event that made it, and what that changed.
///
/// @param newest version that is known
/// @param around its change and those next to it, oldest first
public record Version(AccountChange change, long newest, List<AccountChange> around) {

    public Version {
        around = List.copyOf(around);
    }

    public RecordedEvent event() {
        return change.event();
    }

    public long number() {
        return event().ref().version();
    }

    public List<Trait> traits() {
        return Trait.of(change.before(), change.after());
    }

    /// The one that moved funds here.
    public Optional<TransactionId> transaction() {
        return event().event() instanceof FundsMoved moved ? Optional.of(moved.transaction()) : Optional.empty();
    }

    /// Why somebody changed its status.
    public Optional<String> reason() {
        return switch (event().event()) {
            case AccountFrozen frozen -> frozen.reason();
            case AccountUnfrozen unfrozen -> unfrozen.reason();
            case AccountClosed closed -> closed.reason();
            default -> Optional.empty();
        };
    }
}
