package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.balances.LatestEntries.Booked;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.AccountEntry;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.Entry;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.TransactionEvent;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What one event does to the rows. A transaction moves money on every account it touches at once, guarded or not; the
/// entries on the stream of a guarded account only tell how far that stream has come.
record BalanceChange(RecordedEvent event) {

    /// The rows that the event touches: that of its stream, and those of its accounts.
    Set<StreamId> touched() {
        var touched = new HashSet<StreamId>();
        touched.add(stream());
        entries().forEach(entry -> touched.add(account(entry)));
        return touched;
    }

    /// Those rows after the event.
    Map<StreamId, BalanceRow> rows(Function<StreamId, BalanceRow> before) {
        var rows = new HashMap<StreamId, BalanceRow>();
        rows.put(stream(), before.apply(stream()).at(event.ref()));
        switch (event.event()) {
            case TransactionEvent transaction -> book(transaction, rows, before);
            case AccountEvent account -> rows.computeIfPresent(stream(), (_, row) -> changed(row, account));
            case LedgerEvent _ -> {}
            default -> throw new IllegalStateException("an event of an unknown family: " + event);
        }
        return rows;
    }

    private void book(
            TransactionEvent transaction, Map<StreamId, BalanceRow> rows, Function<StreamId, BalanceRow> before) {
        switch (transaction) {
            case TransactionPosted posted ->
                entries()
                        .forEach(entry -> rows.put(
                                account(entry),
                                rows.computeIfAbsent(account(entry), before).with(booked(posted, entry.entry()))));
        }
    }

    private BalanceRow changed(BalanceRow row, AccountEvent account) {
        return switch (account) {
            case AccountOpened opened -> row.opened(opened);
            case EntriesPosted _ -> requireOpened(row);
        };
    }

    private List<AccountEntry> entries() {
        return event.event() instanceof TransactionPosted posted ? AccountEntry.of(posted) : List.of();
    }

    private static Booked booked(TransactionPosted by, Entry entry) {
        return new Booked(new Place(by.at(), by.transaction(), entry.posting()), entry, by.effectiveAt());
    }

    private BalanceRow requireOpened(BalanceRow account) {
        if (account.opening().isEmpty()) {
            throw new IllegalStateException("on an account that was never opened: " + event);
        }
        return account;
    }

    private StreamId stream() {
        return event.ref().stream();
    }

    private StreamId account(AccountEntry entry) {
        return StreamId.of(stream().ledger(), entry.account());
    }
}
