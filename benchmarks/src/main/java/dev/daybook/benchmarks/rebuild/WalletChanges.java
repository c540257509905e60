package dev.daybook.benchmarks.rebuild;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Entry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// What events add to balances: like Axon's handlers it hears only of accounts.
public final class WalletChanges implements Changes {

    private final Map<String, BigInteger> added = new HashMap<>();

    @Override
    public void add(RecordedEvent event) {
        if (event.event() instanceof AccountOpened opened) {
            add(opened.account().value(), BigInteger.ZERO);
        }
        if (event.event() instanceof EntriesPosted posted) {
            posted.entries().forEach(entry -> add(posted.account().value(), change(entry)));
        }
    }

    private void add(String account, BigInteger change) {
        var _ = added.merge(account, change, BigInteger::add);
    }

    private static BigInteger change(Entry entry) {
        return switch (entry.direction()) {
            case DEBIT -> entry.amount().negate();
            case CREDIT -> entry.amount();
        };
    }

    @Override
    public void write(Pen pen) {
        pen.add(
                WalletBalances.BALANCE,
                added.entrySet().stream()
                        .map(wallet -> WalletBalances.Row.of(wallet.getKey(), new BigDecimal(wallet.getValue())))
                        .toList());
    }
}
