package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What changes make of rows. What a row has had already is left out: nothing counts twice.
final class BalanceFold {

    private final Map<StreamId, BalanceRow> before;
    private final Map<StreamId, BalanceRow> changed = new HashMap<>();

    private BalanceFold(Map<StreamId, BalanceRow> before) {
        this.before = before;
    }

    /// Those that changed, each once, with the revision to be written over.
    static Collection<BalanceRow> of(List<BalanceChange> changes, Map<StreamId, BalanceRow> before) {
        var fold = new BalanceFold(before);
        changes.forEach(fold::add);
        return fold.changed.values();
    }

    private void add(BalanceChange change) {
        var event = change.event().ref();
        if (event.version() > row(event.stream()).version()) {
            changed.putAll(change.rows(this::row));
        }
    }

    private BalanceRow row(StreamId stream) {
        var row = changed.get(stream);
        return row == null ? before.getOrDefault(stream, BalanceRow.absent(stream)) : row;
    }
}
