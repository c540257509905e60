package dev.daybook.domain.account;

import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What someone may ask of one account.
public sealed interface AccountCommand {

    AccountId account();

    record OpenAccount(
            AccountId account,
            Asset asset,
            NormalBalance normalBalance,
            MinimumBalance minimumBalance,
            Map<String, String> metadata,
            Instant at)
            implements AccountCommand {

        public OpenAccount {
            metadata = Map.copyOf(metadata);
        }
    }

    /// Book one transaction's entries on the account, all of them together, in `asset`.
    record PostEntries(AccountId account, TransactionId transaction, Asset asset, List<Entry> entries, Instant at)
            implements AccountCommand {

        public PostEntries {
            entries = List.copyOf(entries);
        }
    }
}
