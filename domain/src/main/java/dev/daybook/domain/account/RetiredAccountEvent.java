package dev.daybook.domain.account;

import dev.daybook.domain.event.RetiredEvent;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Asset;
import java.time.Instant;
import java.util.Map;

/// Shapes of [AccountEvent] that are no longer written but stay readable for ever. See [AccountUpcaster].
public sealed interface RetiredAccountEvent extends RetiredEvent {

    /// An account was guarded exactly when it had a minimum.
    record AccountOpenedV1(
            AccountId account,
            Asset asset,
            NormalBalance normalBalance,
            MinimumBalance minimumBalance,
            Map<String, String> metadata,
            Instant at)
            implements RetiredAccountEvent {

        public AccountOpenedV1 {
            metadata = Map.copyOf(metadata);
        }
    }

    @Override
    default AccountEvent upcast() {
        return AccountUpcaster.upcast(this);
    }
}
