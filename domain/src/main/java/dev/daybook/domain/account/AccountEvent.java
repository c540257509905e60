package dev.daybook.domain.account;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.Request;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has happened to one account, each fact in its current shape.
///
/// Stored for ever: a record here is never edited. A new shape takes its place and the old one moves to
/// [RetiredAccountEvent], with an upcast in [AccountUpcaster].
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    record AccountOpened(
            AccountId account,
            Asset asset,
            NormalBalance normalBalance,
            MinimumBalance minimumBalance,
            boolean guarded,
            Map<String, String> metadata,
            Instant at)
            implements AccountEvent {

        public AccountOpened {
            metadata = Map.copyOf(metadata);
        }
    }

    /// What its owner changed about it.
    sealed interface AccountChanged extends AccountEvent {

        Optional<Request> request();
    }

    record AccountFrozen(AccountId account, Optional<String> reason, Optional<Request> request, Instant at)
            implements AccountChanged {}

    record AccountUnfrozen(AccountId account, Optional<String> reason, Optional<Request> request, Instant at)
            implements AccountChanged {}

    record AccountClosed(AccountId account, Optional<String> reason, Optional<Request> request, Instant at)
            implements AccountChanged {}

    /// All of its metadata from now on.
    record MetadataChanged(AccountId account, Map<String, String> metadata, Optional<Request> request, Instant at)
            implements AccountChanged {

        public MetadataChanged {
            metadata = Map.copyOf(metadata);
        }
    }

    record MinimumBalanceChanged(
            AccountId account, MinimumBalance minimumBalance, Optional<Request> request, Instant at)
            implements AccountChanged {}

    /// What one transaction did on a guarded account: one event, because its entries happen together.
    sealed interface FundsMoved extends AccountEvent {

        TransactionId transaction();
    }

    record EntriesPosted(AccountId account, TransactionId transaction, List<Entry> entries, Instant at)
            implements FundsMoved {

        public EntriesPosted {
            entries = List.copyOf(entries);
        }
    }

    record EntriesReserved(AccountId account, TransactionId transaction, List<Entry> entries, Instant at)
            implements FundsMoved {

        public EntriesReserved {
            entries = List.copyOf(entries);
        }
    }

    /// All that was `reserved` is free again; what was `posted` instead is at most that, entry by entry.
    record ReservationEnded(
            AccountId account,
            TransactionId transaction,
            List<Entry> reserved,
            List<Entry> posted,
            ReservationEnd end,
            Instant at)
            implements FundsMoved {

        public ReservationEnded {
            reserved = List.copyOf(reserved);
            posted = List.copyOf(posted);
        }
    }
}
