package dev.daybook.domain.account;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
            Map<String, String> metadata,
            Instant at)
            implements AccountEvent {

        public AccountOpened {
            metadata = Map.copyOf(metadata);
        }
    }

    /// One transaction's entries on a guarded account. They are one event, because they happen together.
    record EntriesPosted(AccountId account, TransactionId transaction, List<Entry> entries, Instant at)
            implements AccountEvent {

        public EntriesPosted {
            entries = List.copyOf(entries);
        }
    }
}
