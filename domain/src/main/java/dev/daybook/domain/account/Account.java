package dev.daybook.domain.account;

import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An account as its events have left it.
public sealed interface Account {

    record Unopened() implements Account {}

    /// An account that has been opened, whatever its status.
    ///
    /// @param holdings what its own stream tells: everything for a guarded account, nothing for another
    /// @param version how many events made it
    /// @param changedAt when its newest event was recorded
    /// @param requests its latest changes that their clients gave a name, newest last
    record Opened(
            AccountOpened opening,
            AccountStatus status,
            MinimumBalance minimumBalance,
            Map<String, String> metadata,
            Holdings holdings,
            long version,
            Instant changedAt,
            List<KeptRequest> requests)
            implements Account {

        /// A client that repeats a change later than so many others on the same account carries it out again.
        static final int REQUESTS_KEPT = 16;

        public Opened {
            metadata = Map.copyOf(metadata);
            requests = List.copyOf(requests);
        }

        static Opened by(AccountOpened opening) {
            return new Opened(
                    opening,
                    AccountStatus.OPEN,
                    opening.minimumBalance(),
                    opening.metadata(),
                    Holdings.NOTHING,
                    1,
                    opening.at(),
                    List.of());
        }

        public AccountId id() {
            return opening.account();
        }

        public Asset asset() {
            return opening.asset();
        }

        public boolean isGuarded() {
            return opening.guarded();
        }

        /// What may still leave the account before it is at zero, all pending outflow counted.
        public Money available() {
            var side = opening.normalBalance();
            return new Money(
                    asset(),
                    holdings.posted().balance(side).subtract(holdings.reserved().outflow(side)));
        }

        public Optional<KeptRequest> kept(Request request) {
            return requests.stream()
                    .filter(kept -> kept.request().isSameKeyAs(request))
                    .findFirst();
        }

        Opened with(AccountChanged change) {
            var changed = new Opened(
                    opening,
                    statusAfter(change),
                    change instanceof MinimumBalanceChanged minimum ? minimum.minimumBalance() : minimumBalance,
                    change instanceof MetadataChanged changes ? changes.metadata() : metadata,
                    holdings,
                    version + 1,
                    change.at(),
                    requests);
            return change.request().map(changed::keeping).orElse(changed);
        }

        private AccountStatus statusAfter(AccountChanged change) {
            return switch (change) {
                case AccountFrozen _ -> AccountStatus.FROZEN;
                case AccountUnfrozen _ -> AccountStatus.OPEN;
                case AccountClosed _ -> AccountStatus.CLOSED;
                case MetadataChanged _, MinimumBalanceChanged _ -> status;
            };
        }

        private Opened keeping(Request request) {
            var others = requests.stream().filter(kept -> !kept.request().isSameKeyAs(request));
            var all = Stream.concat(others, Stream.of(new KeptRequest(request, version)))
                    .toList();
            var newest = all.subList(Math.max(0, all.size() - REQUESTS_KEPT), all.size());
            return new Opened(opening, status, minimumBalance, metadata, holdings, version, changedAt, newest);
        }

        Opened with(FundsMoved moved) {
            return new Opened(
                    opening, status, minimumBalance, metadata, holdingsAfter(moved), version + 1, moved.at(), requests);
        }

        private Holdings holdingsAfter(FundsMoved moved) {
            var posted = holdings.posted();
            var reserved = holdings.reserved();
            return switch (moved) {
                case EntriesPosted event -> new Holdings(posted.plus(event.entries()), reserved);
                case EntriesReserved event -> new Holdings(posted, reserved.plus(event.entries()));
                case ReservationEnded event ->
                    new Holdings(posted.plus(event.posted()), reserved.minus(event.reserved()));
            };
        }
    }
}
