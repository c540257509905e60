package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.daybook.domain.account.Account.Opened;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountStatus;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.KeptRequest;
import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An opened account as a folded state has it. It is stored beside every tenth event, so it tells `changes` only if its
/// owner ever made one that is still to be seen.
record FlatAccount(
        AccountOpened opening,
        Optional<Changes> changes,
        Totals posted,
        Reserved reserved,
        long version,
        Instant changedAt) {

    record Changes(
            AccountStatus status,
            MinimumBalance minimumBalance,
            Map<String, String> metadata,
            List<KeptRequest> requests) {

        static Changes noneSince(AccountOpened opening) {
            return new Changes(AccountStatus.OPEN, opening.minimumBalance(), opening.metadata(), List.of());
        }
    }

    static SimpleModule module() {
        return new SimpleModule("flat accounts")
                .addSerializer(Opened.class, new StdDelegatingSerializer(Opened.class, new Flattening()))
                .addDeserializer(Opened.class, new StdDelegatingDeserializer<>(new Restoring()));
    }

    private static final class Flattening extends StdConverter<Opened, FlatAccount> {
        @Override
        public FlatAccount convert(Opened account) {
            var changes =
                    new Changes(account.status(), account.minimumBalance(), account.metadata(), account.requests());
            var holdings = account.holdings();
            return new FlatAccount(
                    account.opening(),
                    Optional.of(changes).filter(some -> !some.equals(Changes.noneSince(account.opening()))),
                    holdings.posted(),
                    holdings.reserved(),
                    account.version(),
                    account.changedAt());
        }
    }

    private static final class Restoring extends StdConverter<FlatAccount, Opened> {
        @Override
        public Opened convert(FlatAccount flat) {
            var changes = flat.changes.orElseGet(() -> Changes.noneSince(flat.opening));
            return new Opened(
                    flat.opening,
                    changes.status,
                    changes.minimumBalance,
                    changes.metadata,
                    new Holdings(flat.posted, flat.reserved),
                    flat.version,
                    flat.changedAt,
                    changes.requests);
        }
    }
}
