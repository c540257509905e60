package dev.daybook.benchmarks;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether the books are right: every accepted transaction is in the store, and every guarded account holds what those
/// transactions say, once each and nothing besides. Postings balance, so all balances then sum to zero.
final class HotBookCheck {

    /// An account's stream begins with its opening.
    private record Tally(long version, Totals posted) {

        static final Tally OPENED = new Tally(1, Totals.ZERO);

        Tally plus(Entry entry) {
            return new Tally(version + 1, posted.plus(entry));
        }
    }

    private final EventStore store;
    private final LedgerId ledger;
    private final Map<AccountId, Tally> tallies = new HashMap<>();

    private HotBookCheck(EventStore store, LedgerId ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// @param accepted every transaction of the ledger
    static void check(EventStore store, LedgerId ledger, List<EventRef> accepted) {
        new HotBookCheck(store, ledger).check(accepted);
    }

    private void check(List<EventRef> accepted) {
        var found = store.fetch(accepted);
        if (found.size() != accepted.size()) {
            throw new IllegalStateException(
                    "%d transactions were accepted, %d are there".formatted(accepted.size(), found.size()));
        }
        found.forEach(this::count);
        HotBook.guarded().forEach(this::check);
    }

    private void count(RecordedEvent recorded) {
        if (!(recorded.event() instanceof TransactionPosted posted)) {
            throw new IllegalStateException("not posted: " + recorded);
        }
        posted.postings().forEach(this::count);
    }

    private void count(Posting posting) {
        var cents = posting.amount().minorUnits();
        count(posting.debit(), new Entry(0, Direction.DEBIT, cents));
        count(posting.credit(), new Entry(0, Direction.CREDIT, cents));
    }

    private void count(AccountId account, Entry entry) {
        tallies.merge(account, Tally.OPENED.plus(entry), (tally, _) -> tally.plus(entry));
    }

    private void check(AccountId account) {
        var loaded = store.load(StreamId.of(ledger, account), Foldings.ACCOUNT);
        var expected = tallies.getOrDefault(account, Tally.OPENED);
        if (!(loaded.state() instanceof Account.Opened opened)
                || !new Tally(loaded.head().version(), opened.holdings().posted()).equals(expected)) {
            throw new IllegalStateException("%s should be at %s, but is %s".formatted(account, expected, loaded));
        }
    }
}
