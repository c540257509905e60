package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The rows of the live generation beside those of another one, a page at a time: there may be more than memory holds.
record RowPairs(BalanceRows live, BalanceRows other) {

    private static final int MOST = 100;

    /// First those that are in the live one, then those that are only in the other one.
    void forEachPage(Consumer<List<RowPair>> reader) {
        live.forEachPage(page -> {
            var others = other.find(streams(page));
            reader.accept(page.stream()
                    .map(row ->
                            new RowPair(row.stream(), Optional.of(row), Optional.ofNullable(others.get(row.stream()))))
                    .toList());
        });
        other.forEachPage(page -> {
            var ours = live.find(streams(page)).keySet();
            reader.accept(page.stream()
                    .filter(row -> !ours.contains(row.stream()))
                    .map(row -> new RowPair(row.stream(), Optional.empty(), Optional.of(row)))
                    .toList());
        });
    }

    /// Of some streams.
    void forEachPage(Set<StreamId> streams, Consumer<List<RowPair>> reader) {
        var all = List.copyOf(streams);
        for (int from = 0; from < all.size(); from += MOST) {
            reader.accept(of(all.subList(from, Math.min(from + MOST, all.size()))));
        }
    }

    private List<RowPair> of(List<StreamId> streams) {
        Map<StreamId, BalanceRow> ours = new HashMap<>(live.find(streams));
        Map<StreamId, BalanceRow> others = new HashMap<>(other.find(streams));
        return streams.stream()
                .map(stream -> new RowPair(
                        stream, Optional.ofNullable(ours.get(stream)), Optional.ofNullable(others.get(stream))))
                .toList();
    }

    private static Collection<StreamId> streams(List<BalanceRow> page) {
        return page.stream().map(BalanceRow::stream).toList();
    }
}
