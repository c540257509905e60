package dev.daybook.benchmarks.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// The table of a feed, in memory: it understands the calls that the real feed makes, as far as those go, and no
/// others. What is read from it still has to be unpacked and decoded; only the way to DynamoDB is missing.
final class TableInMemory implements DynamoDbClient {

    private final Map<String, NavigableMap<Long, Map<String, AttributeValue>>> partitions = new ConcurrentHashMap<>();

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        var found = Optional.ofNullable(partition(request.key()).get(position(request.key())));
        return GetItemResponse.builder().item(found.orElse(null)).build();
    }

    /// The only condition that a feed has is that nothing stands there.
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        var items = partition(request.item());
        long position = position(request.item());
        if (request.conditionExpression() == null) {
            var _ = items.put(position, request.item());
        } else {
            Optional.ofNullable(items.putIfAbsent(position, request.item())).ifPresent(TableInMemory::refuse);
        }
        return PutItemResponse.builder().build();
    }

    private static void refuse(Map<String, AttributeValue> standing) {
        throw ConditionalCheckFailedException.builder()
                .message("something stands there")
                .item(standing)
                .build();
    }

    /// A number that grows: to the one given, or by it.
    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        var number = Objects.requireNonNull(request.expressionAttributeNames().get("#number"));
        long given =
                number(request.expressionAttributeValues().values().iterator().next());
        boolean adds = request.updateExpression().startsWith("ADD");
        var _ = partition(request.key())
                .merge(position(request.key()), with(request.key(), number, given), (old, _) -> {
                    long before = old.containsKey(number) ? number(old.get(number)) : 0;
                    return with(old, number, adds ? before + given : Math.max(before, given));
                });
        return UpdateItemResponse.builder().build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        var values = request.expressionAttributeValues();
        var items = partitions.getOrDefault(
                Objects.requireNonNull(values.get(":partition")).s(), new ConcurrentSkipListMap<>());
        long position = number(values.get(":position"));
        var asked = request.keyConditionExpression().contains(">=")
                ? items.tailMap(position, true)
                : items.headMap(position, true);
        var ordered = request.scanIndexForward() ? asked : asked.descendingMap();
        return page(ordered.values().stream().limit(request.limit() + 1L).toList(), request.limit());
    }

    private static QueryResponse page(List<Map<String, AttributeValue>> found, int limit) {
        var answer = QueryResponse.builder().items(found.subList(0, Math.min(limit, found.size())));
        return found.size() > limit
                ? answer.lastEvaluatedKey(found.get(limit - 1)).build()
                : answer.build();
    }

    private NavigableMap<Long, Map<String, AttributeValue>> partition(Map<String, AttributeValue> item) {
        var name = Objects.requireNonNull(item.get("partition")).s();
        return partitions.computeIfAbsent(name, _ -> new ConcurrentSkipListMap<>());
    }

    private static long position(Map<String, AttributeValue> item) {
        return number(item.get("position"));
    }

    private static long number(@Nullable AttributeValue value) {
        return Long.parseLong(Objects.requireNonNull(value).n());
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> item, String name, long value) {
        var changed = new HashMap<>(item);
        changed.put(name, AttributeValue.fromN(Long.toString(value)));
        return changed;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // There is nothing behind it.
    }
}
