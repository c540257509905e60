package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.account.AccountEvent;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import dev.daybook.domain.ledger.LedgerEvent;
import dev.daybook.domain.transaction.TransactionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What one event does to the rows. A transaction moves and reserves money on every account it touches at once, guarded
/// or not; the entries on the stream of a guarded account only tell how far that stream has come.
record BalanceChange(RecordedEvent event) {

    /// The rows that the event touches: that of its stream, and those of its accounts.
    Set<StreamId> touched() {
        var touched = new HashSet<StreamId>();
        touched.add(stream());
        movements().forEach(movement -> touched.add(account(movement)));
        return touched;
    }

    /// Those rows after the event.
    Map<StreamId, BalanceRow> rows(Function<StreamId, BalanceRow> before) {
        var rows = new HashMap<StreamId, BalanceRow>();
        rows.put(stream(), before.apply(stream()).at(event.ref()));
        switch (event.event()) {
            case TransactionEvent _ -> book(rows, before);
            case AccountEvent account -> rows.computeIfPresent(stream(), (_, row) -> changed(row, account));
            case LedgerEvent _ -> {}
            default -> throw new IllegalStateException("an event of an unknown family: " + event);
        }
        return rows;
    }

    private void book(Map<StreamId, BalanceRow> rows, Function<StreamId, BalanceRow> before) {
        for (Movement movement : movements()) {
            var account = account(movement);
            rows.put(account, rows.computeIfAbsent(account, before).with(movement));
        }
    }

    private BalanceRow changed(BalanceRow row, AccountEvent account) {
        return switch (account) {
            case AccountOpened opened -> row.opened(opened);
            case AccountChanged _, FundsMoved _ -> requireOpened(row);
        };
    }

    private List<Movement> movements() {
        return event.event() instanceof TransactionEvent transaction ? Movement.of(transaction) : List.of();
    }

    private BalanceRow requireOpened(BalanceRow account) {
        if (!account.isOpened()) {
            throw new IllegalStateException("on an account that was never opened: " + event);
        }
        return account;
    }

    private StreamId stream() {
        return event.ref().stream();
    }

    private StreamId account(Movement movement) {
        return StreamId.of(stream().ledger(), movement.account());
    }
}
