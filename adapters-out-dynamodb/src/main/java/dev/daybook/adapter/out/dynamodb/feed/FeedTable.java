package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The table of the feed: items under a name and a number.
final class FeedTable {

    static final String PARTITION = "partition";
    static final String POSITION = "position";

    private static final Logger LOG = System.getLogger(FeedTable.class.getName());

    private final DynamoDbClient client;
    private final String name;
    private final Retries retries;

    FeedTable(DynamoDbClient client, String name, Retries retries) {
        this.client = client;
        this.name = name;
        this.retries = retries;
    }

    /// Some items, in order.
    ///
    /// @param more whether there are more behind them
    record Found(List<Map<String, AttributeValue>> items, boolean more) {}

    /// Whether every write that was answered before can be seen. Otherwise some of the last second may be
    /// missing, and an earlier one rather than a later one, at half the price.
    enum Sight {
        STRONG,
        EVENTUAL
    }

    static Map<String, AttributeValue> key(String partition, long position) {
        return Map.of(PARTITION, Attributes.text(partition), POSITION, Attributes.number(position));
    }

    static long position(Map<String, AttributeValue> item) {
        return Long.parseLong(Attributes.get(item, POSITION).n());
    }

    Optional<Map<String, AttributeValue>> get(String partition, long position) {
        var request = GetItemRequest.builder()
                .tableName(name)
                .key(key(partition, position))
                .consistentRead(true)
                .build();
        var answer = retries.call(() -> client.getItem(request));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    /// At most `limit` items from a position on.
    Found from(String partition, long position, int limit, Sight sight) {
        return query(partition, "#position >= :position", position, sight, /* forward= */ true, limit);
    }

    /// The last item that is at or before a position.
    Optional<Map<String, AttributeValue>> lastUpTo(String partition, long position) {
        return query(partition, "#position <= :position", position, Sight.STRONG, /* forward= */ false, 1)
                .items()
                .stream()
                .findFirst();
    }

    private Found query(String partition, String condition, long position, Sight sight, boolean forward, int limit) {
        var request = QueryRequest.builder()
                .tableName(name)
                .consistentRead(sight == Sight.STRONG)
                .keyConditionExpression("#partition = :partition AND " + condition)
                .expressionAttributeNames(Map.of("#partition", PARTITION, "#position", POSITION))
                .expressionAttributeValues(
                        Map.of(":partition", Attributes.text(partition), ":position", Attributes.number(position)))
                .scanIndexForward(forward)
                .limit(limit)
                .build();
        var answer = retries.call(() -> client.query(request));
        return new Found(answer.items(), answer.hasLastEvaluatedKey());
    }

    void put(Map<String, AttributeValue> item) {
        var request = PutItemRequest.builder().tableName(name).item(item).build();
        var _ = retries.call(() -> client.putItem(request));
    }

    /// What stands there already, if anything does: then nothing was put. It may be from an earlier try of the
    /// same put whose answer was lost.
    Optional<Map<String, AttributeValue>> putIfAbsent(Map<String, AttributeValue> item) {
        var request = PutItemRequest.builder()
                .tableName(name)
                .item(item)
                .conditionExpression("attribute_not_exists(#position)")
                .expressionAttributeNames(Map.of("#position", POSITION))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            var _ = retries.call(() -> client.putItem(request));
            return Optional.empty();
        } catch (ConditionalCheckFailedException stands) {
            return Optional.of(stands.item());
        }
    }

    /// Sets a number that only grows: whoever comes with a smaller one changes nothing.
    void raise(Map<String, AttributeValue> key, String number, long value) {
        var names = Map.of("#number", number);
        var values = Map.of(":value", Attributes.number(value));
        try {
            var _ = retries.call(() -> client.updateItem(update -> update.tableName(name)
                    .key(key)
                    .updateExpression("SET #number = :value")
                    .conditionExpression("attribute_not_exists(#number) OR #number < :value")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)));
        } catch (ConditionalCheckFailedException higher) {
            LOG.log(Level.TRACE, "{0} is there already", value);
        }
    }

    /// An answer that was lost may make it two.
    void increment(Map<String, AttributeValue> key, String number) {
        var _ = retries.call(() -> client.updateItem(update -> update.tableName(name)
                .key(key)
                .updateExpression("ADD #number :one")
                .expressionAttributeNames(Map.of("#number", number))
                .expressionAttributeValues(Map.of(":one", Attributes.number(1)))));
    }

    void delete(String partition, long position) {
        var request = DeleteItemRequest.builder()
                .tableName(name)
                .key(key(partition, position))
                .build();
        var _ = retries.call(() -> client.deleteItem(request));
    }
}
