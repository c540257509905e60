package dev.daybook.application.query;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.Books;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountView;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An account as it was, from the event store itself. What an account that is not guarded held is not in its stream:
/// that comes from the books.
public final class AccountAtQuery {

    private final EventStore events;
    private final Books books;

    public AccountAtQuery(EventStore events, Books books) {
        this.events = events;
        this.books = books;
    }

    /// As its event `version` left it; of an account that is not guarded, without what it held. Empty when it has not
    /// come so far.
    public Optional<AccountView> atVersion(LedgerId ledger, AccountId account, long version) {
        var loaded = events.loadAt(StreamId.of(ledger, account), Foldings.ACCOUNT, version);
        return loaded.head().version() == version && loaded.state() instanceof Account.Opened opened
                ? Optional.of(AccountView.of(ledger, opened))
                : Optional.empty();
    }

    /// As everything recorded up to `at` left it. Empty when it was not there yet.
    public Optional<AccountView> at(LedgerId ledger, AccountId account, Instant at) {
        var stream = StreamId.of(ledger, account);
        return atVersion(ledger, account, versionAt(stream, at)).map(view -> withBalances(view, at));
    }

    private AccountView withBalances(AccountView view, Instant at) {
        return view.guarded()
                ? view
                : books.balances(view.ledger(), view.id(), new AsOf(TimeAxis.RECORDED, at))
                        .map(view::with)
                        .orElse(view);
    }

    /// Recorded times follow the order of a stream, so the newest event of a time is found by halves.
    private long versionAt(StreamId stream, Instant at) {
        long known = 0;
        long beyond = events.load(stream, Foldings.ACCOUNT).head().version() + 1;
        while (beyond - known > 1) {
            long middle = known + (beyond - known) / 2;
            if (recordedAt(new EventRef(stream, middle)).isAfter(at)) {
                beyond = middle;
            } else {
                known = middle;
            }
        }
        return known;
    }

    private Instant recordedAt(EventRef ref) {
        return events.fetch(List.of(ref)).getFirst().recordedAt();
    }
}
