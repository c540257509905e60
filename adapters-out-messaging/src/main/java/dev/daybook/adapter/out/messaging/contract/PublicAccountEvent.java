package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What others are told of an account. What moves on it they hear from the transactions.
public sealed interface PublicAccountEvent extends PublicEvent {

    AccountId accountId();

    /// The side on which an account grows.
    enum Side {
        @JsonProperty("debit")
        DEBIT,
        @JsonProperty("credit")
        CREDIT
    }

    /// It exists, and nothing has been posted on it.
    ///
    /// @param minimumBalance in minor units; `null` in JSON when the account has none, as in the API
    /// @param guarded whether the transactions that touch it tell its balance
    record Opened(
            LedgerId ledger,
            AccountId accountId,
            Asset asset,
            Side normalBalance,
            @JsonInclude(Include.ALWAYS) Optional<BigInteger> minimumBalance,
            boolean guarded,
            Map<String, String> metadata,
            Instant recordedAt)
            implements PublicAccountEvent {

        public Opened {
            metadata = Map.copyOf(metadata);
        }
    }

    record Frozen(LedgerId ledger, AccountId accountId, Optional<String> reason, Instant recordedAt)
            implements PublicAccountEvent {}

    record Unfrozen(LedgerId ledger, AccountId accountId, Optional<String> reason, Instant recordedAt)
            implements PublicAccountEvent {}

    record Closed(LedgerId ledger, AccountId accountId, Optional<String> reason, Instant recordedAt)
            implements PublicAccountEvent {}

    /// All of its metadata from now on.
    record MetadataChanged(LedgerId ledger, AccountId accountId, Map<String, String> metadata, Instant recordedAt)
            implements PublicAccountEvent {

        public MetadataChanged {
            metadata = Map.copyOf(metadata);
        }
    }

    /// From now on its available balance may fall no lower than this.
    ///
    /// @param minimumBalance in minor units; `null` in JSON when the account has none any more
    record MinimumBalanceChanged(
            LedgerId ledger,
            AccountId accountId,
            @JsonInclude(Include.ALWAYS) Optional<BigInteger> minimumBalance,
            Instant recordedAt)
            implements PublicAccountEvent {}
}
