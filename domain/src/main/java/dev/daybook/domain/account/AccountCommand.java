package dev.daybook.domain.account;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What someone may ask of one account.
public sealed interface AccountCommand {

    AccountId account();

    /// A guarded account has a stream that tells of every posting. One that is not cannot have a minimum.
    record OpenAccount(
            AccountId account,
            Asset asset,
            NormalBalance normalBalance,
            MinimumBalance minimumBalance,
            boolean guarded,
            Map<String, String> metadata,
            Instant at)
            implements AccountCommand {

        public OpenAccount {
            metadata = Map.copyOf(metadata);
            if (!guarded && minimumBalance instanceof MinimumBalance.AtLeast) {
                throw new IllegalArgumentException("a minimum that nobody guards: " + minimumBalance);
            }
        }
    }

    /// What a client asks of an account that is there.
    sealed interface ChangeAccount extends AccountCommand {

        Terms terms();
    }

    record FreezeAccount(AccountId account, Optional<String> reason, Terms terms) implements ChangeAccount {}

    record UnfreezeAccount(AccountId account, Optional<String> reason, Terms terms) implements ChangeAccount {}

    /// `seen` is what the read models say it holds: only a guarded account's own stream tells that by itself.
    record CloseAccount(AccountId account, Optional<String> reason, Holdings seen, Terms terms)
            implements ChangeAccount {}

    /// Change what is given: a name of `metadata` with a value is set, one without is removed.
    record AmendAccount(
            AccountId account,
            Map<String, Optional<String>> metadata,
            Optional<MinimumBalance> minimumBalance,
            Terms terms)
            implements ChangeAccount {

        public AmendAccount {
            metadata = Map.copyOf(metadata);
        }
    }

    /// What a transaction asks of each account that it touches.
    sealed interface MoveFunds extends AccountCommand {

        TransactionId transaction();

        Asset asset();

        Instant at();
    }

    /// Book one transaction's entries on the account, all of them together, in `asset`.
    record PostEntries(AccountId account, TransactionId transaction, Asset asset, List<Entry> entries, Instant at)
            implements MoveFunds {

        public PostEntries {
            entries = List.copyOf(entries);
        }
    }

    /// Set funds aside for one pending transaction's entries.
    record ReserveEntries(AccountId account, TransactionId transaction, Asset asset, List<Entry> entries, Instant at)
            implements MoveFunds {

        public ReserveEntries {
            entries = List.copyOf(entries);
        }
    }

    /// Let go of what a pending transaction has `reserved`, and book what it has `posted` of it.
    record EndReservation(
            AccountId account,
            TransactionId transaction,
            Asset asset,
            List<Entry> reserved,
            List<Entry> posted,
            ReservationEnd end,
            Instant at)
            implements MoveFunds {

        public EndReservation {
            reserved = List.copyOf(reserved);
            posted = List.copyOf(posted);
        }
    }
}
