package dev.daybook.benchmarks;

import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Guarded accounts and what happened to them, to measure with.
final class Wallets {

    static final Asset EURO = new Asset("EUR", 2);
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private static final BigInteger HUNDRED = BigInteger.valueOf(10_000);

    private Wallets() {}

    /// Opened, then credited in every event.
    static List<AccountEvent> history(AccountId wallet, int events) {
        var history = new ArrayList<AccountEvent>(events);
        history.add(new AccountOpened(
                wallet, EURO, NormalBalance.CREDIT, new AtLeast(BigInteger.ZERO), true, Map.of(), NOON));
        for (int number = 1; number < events; number++) {
            var entry = new Entry(0, Direction.CREDIT, HUNDRED);
            history.add(new EntriesPosted(wallet, transaction(number), List.of(entry), NOON.plusSeconds(number)));
        }
        return history;
    }

    static TransactionId transaction(long number) {
        return new TransactionId(new UUID(0, number));
    }
}
