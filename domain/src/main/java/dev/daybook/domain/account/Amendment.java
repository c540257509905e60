package dev.daybook.domain.account;

import static dev.daybook.domain.decision.Decision.reject;

import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountCommand.AmendAccount;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountRejection.AccountNotGuarded;
import dev.daybook.domain.account.AccountRejection.MinimumAboveAvailable;
import dev.daybook.domain.account.AccountRejection.TooMuchMetadata;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.decision.Decision.Accepted;
import dev.daybook.domain.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Changes an account's metadata and minimum balance, both or neither; only what becomes another is an event.
final class Amendment {

    /// As many as an account may be opened with.
    private static final int MAX_METADATA_KEYS = 20;

    private Amendment() {}

    static Decision<AccountEvent, AccountRejection> decide(AmendAccount amend, Opened account, Instant at) {
        var minimum = amend.minimumBalance().filter(asked -> !asked.equals(account.minimumBalance()));
        var metadata = amended(account.metadata(), amend.metadata());
        var fault = minimum.flatMap(asked -> fault(asked, account)).or(() -> fault(metadata, account));
        if (fault.isPresent()) {
            return reject(fault.get());
        }
        var request = amend.terms().request();
        var events = new ArrayList<AccountEvent>();
        minimum.ifPresent(asked -> events.add(new MinimumBalanceChanged(account.id(), asked, request, at)));
        if (!metadata.equals(account.metadata())) {
            // No two events of a stream are recorded at one time.
            events.add(new MetadataChanged(account.id(), metadata, request, at.plus(events.size(), ChronoUnit.MICROS)));
        }
        return new Accepted<>(events);
    }

    private static Optional<AccountRejection> fault(MinimumBalance minimum, Opened account) {
        if (!(minimum instanceof AtLeast(var minorUnits))) {
            return Optional.empty();
        }
        if (!account.isGuarded()) {
            return Optional.of(new AccountNotGuarded(account.id()));
        }
        var asked = new Money(account.asset(), minorUnits);
        return account.available().isBelow(asked)
                ? Optional.of(new MinimumAboveAvailable(account.id(), asked, account.available()))
                : Optional.empty();
    }

    /// An account that already has more may always lose some.
    private static Optional<AccountRejection> fault(Map<String, String> metadata, Opened account) {
        return metadata.size() > MAX_METADATA_KEYS
                        && metadata.size() > account.metadata().size()
                ? Optional.of(new TooMuchMetadata(account.id(), metadata.size(), MAX_METADATA_KEYS))
                : Optional.empty();
    }

    private static Map<String, String> amended(Map<String, String> metadata, Map<String, Optional<String>> changes) {
        var amended = new HashMap<>(metadata);
        changes.forEach(
                (name, value) -> value.ifPresentOrElse(text -> amended.put(name, text), () -> amended.remove(name)));
        return amended;
    }
}
