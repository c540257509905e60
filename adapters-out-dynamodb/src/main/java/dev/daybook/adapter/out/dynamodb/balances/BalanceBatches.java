package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Folds events into as few atomic writes as possible. All that one event does is in one of them, so nobody sees half a
/// transaction; a row that several events touch is written once in each.
final class BalanceBatches {

    private final Map<StreamId, BalanceRow> rows;
    private final List<Collection<BalanceRow>> full = new ArrayList<>();
    private Map<StreamId, BalanceRow> batch = new HashMap<>();

    private BalanceBatches(Map<StreamId, BalanceRow> rows) {
        this.rows = new HashMap<>(rows);
    }

    /// The rows of each write, which must follow each other. They carry the revision to be written over.
    static List<Collection<BalanceRow>> of(List<BalanceChange> changes, Map<StreamId, BalanceRow> rows) {
        var batches = new BalanceBatches(rows);
        changes.forEach(batches::add);
        batches.close();
        return batches.full;
    }

    private void add(BalanceChange change) {
        if (!fits(change)) {
            close();
        }
        batch.putAll(change.rows(this::row));
    }

    /// A transaction's own row and those of its accounts always fit into an empty one.
    private boolean fits(BalanceChange change) {
        long more =
                change.touched().stream().filter(row -> !batch.containsKey(row)).count();
        return batch.size() + more <= AtomicPuts.MOST;
    }

    private void close() {
        if (!batch.isEmpty()) {
            full.add(batch.values());
            batch.forEach((stream, row) -> rows.put(stream, row.written()));
            batch = new HashMap<>();
        }
    }

    private BalanceRow row(StreamId stream) {
        var changed = batch.get(stream);
        return changed == null ? rows.getOrDefault(stream, BalanceRow.absent(stream)) : changed;
    }
}
