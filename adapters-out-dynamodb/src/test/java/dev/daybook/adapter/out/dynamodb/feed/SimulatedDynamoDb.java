package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// As much of DynamoDB as the feed uses, in memory, where anything can befall any call.
final class SimulatedDynamoDb implements DynamoDbClient {

    /// What becomes of one call.
    interface Fate {

        Fate KIND = new Fate() {
            @Override
            public <T> T befall(Supplier<T> call) {
                return call.get();
            }

            @Override
            public boolean isHidden(int age) {
                return false;
            }
        };

        <T> T befall(Supplier<T> call);

        /// Whether an eventually consistent read does not see what was written so many writes ago.
        boolean isHidden(int age);
    }

    /// An item and when it was put, in writes.
    private record Kept(Map<String, AttributeValue> item, int at) {}

    private final Map<String, Map<String, NavigableMap<Long, Kept>>> tables = new HashMap<>();
    private Fate fate = Fate.KIND;
    private int writes;

    void leaveTo(Fate newFate) {
        fate = newFate;
    }

    /// Puts items without anything befalling them.
    void fill(String table, Collection<Map<String, AttributeValue>> items) {
        items.forEach(item -> keep(table, item));
    }

    List<Map<String, AttributeValue>> all(String table) {
        return tables.getOrDefault(table, Map.of()).values().stream()
                .flatMap(part -> part.values().stream())
                .map(Kept::item)
                .toList();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest get) {
        return fate.befall(() -> {
            var answer = GetItemResponse.builder();
            find(get.tableName(), get.key()).ifPresent(kept -> answer.item(kept.item()));
            return answer.build();
        });
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest get) {
        return fate.befall(() -> {
            var found = new HashMap<String, List<Map<String, AttributeValue>>>();
            get.requestItems()
                    .forEach((table, wanted) -> found.put(
                            table,
                            wanted.keys().stream()
                                    .flatMap(key -> find(table, key).stream())
                                    .map(Kept::item)
                                    .toList()));
            return BatchGetItemResponse.builder()
                    .responses(found)
                    .unprocessedKeys(Map.of())
                    .build();
        });
    }

    /// The one condition that is used is that nothing stands there.
    @Override
    public PutItemResponse putItem(PutItemRequest put) {
        return fate.befall(() -> {
            if (put.conditionExpression() != null) {
                find(put.tableName(), put.item()).ifPresent(standing -> refuse(standing.item()));
            }
            keep(put.tableName(), put.item());
            return PutItemResponse.builder().build();
        });
    }

    /// The one update that is used sets a number unless it is higher.
    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
        return fate.befall(() -> {
            var name = Objects.requireNonNull(update.expressionAttributeNames().get("#number"));
            var value = Attributes.get(update.expressionAttributeValues(), ":value");
            var item = new HashMap<>(
                    find(update.tableName(), update.key()).map(Kept::item).orElse(update.key()));
            Attributes.find(item, name)
                    .filter(standing -> Long.parseLong(standing.n()) >= Long.parseLong(value.n()))
                    .ifPresent(_ -> refuse(item));
            item.put(name, value);
            keep(update.tableName(), item);
            return UpdateItemResponse.builder().build();
        });
    }

    @Override
    public QueryResponse query(QueryRequest query) {
        return fate.befall(() -> {
            var values = query.expressionAttributeValues();
            var part =
                    part(query.tableName(), Attributes.get(values, ":partition").s());
            long position = Long.parseLong(Attributes.get(values, ":position").n());
            var found = items(
                    query.scanIndexForward()
                            ? part.tailMap(position, true)
                            : part.headMap(position, true).descendingMap(),
                    query.consistentRead());
            var answer = QueryResponse.builder()
                    .items(found.stream().limit(query.limit()).toList());
            return found.size() > query.limit()
                    ? answer.lastEvaluatedKey(found.get(query.limit() - 1)).build()
                    : answer.build();
        });
    }

    private List<Map<String, AttributeValue>> items(Map<Long, Kept> part, boolean consistent) {
        return part.values().stream()
                .filter(kept -> consistent || !fate.isHidden(writes - kept.at()))
                .map(Kept::item)
                .toList();
    }

    private void keep(String table, Map<String, AttributeValue> item) {
        writes++;
        part(table, hashKey(item)).put(sortKey(item), new Kept(Map.copyOf(item), writes));
    }

    private Optional<Kept> find(String table, Map<String, AttributeValue> key) {
        return Optional.ofNullable(part(table, hashKey(key)).get(sortKey(key)));
    }

    private NavigableMap<Long, Kept> part(String table, String hashKey) {
        return tables.computeIfAbsent(table, _ -> new HashMap<>()).computeIfAbsent(hashKey, _ -> new TreeMap<>());
    }

    private static String hashKey(Map<String, AttributeValue> item) {
        return first(item, "partition", "stream").s();
    }

    private static Long sortKey(Map<String, AttributeValue> item) {
        return Long.valueOf(first(item, "position", "version").n());
    }

    private static AttributeValue first(Map<String, AttributeValue> item, String... names) {
        return Stream.of(names)
                .filter(item::containsKey)
                .map(item::get)
                .findFirst()
                .orElseThrow();
    }

    private static void refuse(Map<String, AttributeValue> standing) {
        throw ConditionalCheckFailedException.builder().item(standing).build();
    }

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {}
}
