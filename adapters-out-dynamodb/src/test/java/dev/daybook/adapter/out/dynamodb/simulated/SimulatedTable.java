package dev.daybook.adapter.out.dynamodb.simulated;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items of one table, in the order of their keys.
final class SimulatedTable {

    private final String partition;
    private final Optional<String> sort;
    private final NavigableMap<Key, Map<String, AttributeValue>> items = new TreeMap<>();

    SimulatedTable(String partition, Optional<String> sort) {
        this.partition = partition;
        this.sort = sort;
    }

    private enum Edge {
        BEFORE,
        WITHIN,
        BEHIND
    }

    private record Key(AttributeValue partition, Optional<AttributeValue> sort, Edge edge) implements Comparable<Key> {

        Key(AttributeValue partition, Edge edge) {
            this(partition, Optional.empty(), edge);
        }

        @Override
        public int compareTo(Key other) {
            int order = Values.compare(partition, other.partition);
            if (order == 0) {
                order = edge.compareTo(other.edge);
            }
            return order != 0 || sort.isEmpty() ? order : Values.compare(sort.get(), other.sort.orElseThrow());
        }
    }

    private Key key(Map<String, AttributeValue> item) {
        return new Key(
                Optional.ofNullable(item.get(partition)).orElseThrow(),
                sort.map(name -> Optional.ofNullable(item.get(name)).orElseThrow()),
                Edge.WITHIN);
    }

    Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        return sort.map(name -> Map.of(partition, item.get(partition), name, item.get(name)))
                .orElseGet(() -> Map.of(partition, item.get(partition)));
    }

    /// Empty when it is not there.
    Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return items.getOrDefault(key(key), Map.of());
    }

    void put(Map<String, AttributeValue> item) {
        items.put(key(item), Map.copyOf(item));
    }

    void delete(Map<String, AttributeValue> key) {
        items.remove(key(key));
    }

    /// All items behind `start`, in order.
    Stream<Map<String, AttributeValue>> all(Map<String, AttributeValue> start) {
        return (start.isEmpty() ? items : items.tailMap(key(start), false)).values().stream();
    }

    /// Those of one partition behind `start`, in order or backwards. What is behind a key of its neighbours is not part
    /// of it, so the walk stops there.
    Stream<Map<String, AttributeValue>> partition(
            AttributeValue value, Map<String, AttributeValue> start, boolean forward) {
        var within = items.subMap(new Key(value, Edge.BEFORE), true, new Key(value, Edge.BEHIND), true);
        var ordered = forward ? within : within.descendingMap();
        return (start.isEmpty() ? ordered : ordered.tailMap(key(start), false)).values().stream();
    }
}
