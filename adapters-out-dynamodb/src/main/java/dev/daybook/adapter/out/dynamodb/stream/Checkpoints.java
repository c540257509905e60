package dev.daybook.adapter.out.dynamodb.stream;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.stream.Position.After;
import dev.daybook.adapter.out.dynamodb.stream.Position.Beginning;
import dev.daybook.adapter.out.dynamodb.stream.Position.End;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The position of every shard, in a table with one item for each: `shard`, and `sequence` unless the shard has
/// ended.
final class Checkpoints {

    private static final String SHARD = "shard";
    private static final String SEQUENCE = "sequence";

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;
    private final Map<String, Position> saved = new HashMap<>();

    Checkpoints(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    Map<String, Position> load() {
        var items = retries.call(
                () -> client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                        .toList());
        saved.clear();
        items.forEach(item -> saved.put(text(item, SHARD).orElseThrow(), position(item)));
        return new HashMap<>(saved);
    }

    /// Writes what has changed since the last time, and forgets shards that DynamoDB has forgotten.
    void save(Map<String, Position> positions) {
        positions.forEach((shard, position) -> {
            if (!position.equals(saved.get(shard))) {
                put(shard, position);
                saved.put(shard, position);
            }
        });
        Set.copyOf(saved.keySet()).stream()
                .filter(shard -> !positions.containsKey(shard))
                .forEach(this::delete);
    }

    private void put(String shard, Position position) {
        var item = new HashMap<>(key(shard));
        switch (position) {
            case After(var sequenceNumber) -> item.put(SEQUENCE, AttributeValue.fromS(sequenceNumber));
            case End _ -> {}
            case Beginning _ -> {
                return;
            }
        }
        var _ = retries.call(() -> client.putItem(put -> put.tableName(table).item(item)));
    }

    private void delete(String shard) {
        var _ = retries.call(
                () -> client.deleteItem(delete -> delete.tableName(table).key(key(shard))));
        saved.remove(shard);
    }

    private static Map<String, AttributeValue> key(String shard) {
        return Map.of(SHARD, AttributeValue.fromS(shard));
    }

    private static Position position(Map<String, AttributeValue> item) {
        return text(item, SEQUENCE).<Position>map(After::new).orElseGet(End::new);
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
