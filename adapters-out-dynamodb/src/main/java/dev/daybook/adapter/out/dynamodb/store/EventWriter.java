package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Faults;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.AppendResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes the items of one commit, each only where none stands yet.
///
/// A refused write is answered with the items that stand there, so one look tells a lost answer from a lost race.
final class EventWriter {

    private static final String PLACE_IS_FREE = "attribute_not_exists(#stream)";
    private static final Map<String, String> NAMES = Map.of("#stream", EventItem.STREAM);

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;

    EventWriter(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    AppendResult write(AppendPlan plan) {
        var items = plan.items();
        return switch (items.size()) {
            case 0 -> plan.appended();
            case 1 -> writeOne(plan, items.getFirst());
            default -> writeTogether(plan, items);
        };
    }

    /// Not a transaction: those cost twice as much.
    private AppendResult writeOne(AppendPlan plan, EventItem item) {
        var request = PutItemRequest.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(PLACE_IS_FREE)
                .expressionAttributeNames(NAMES)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            var _ = retries.call(() -> client.putItem(request));
            return plan.appended();
        } catch (ConditionalCheckFailedException taken) {
            return plan.blockedBy(standing(Stream.of(taken.item())));
        }
    }

    /// The token spares us the condition's answer when only an answer was lost: DynamoDB knows the request again.
    private AppendResult writeTogether(AppendPlan plan, List<EventItem> items) {
        var request = TransactWriteItemsRequest.builder()
                .transactItems(items.stream().map(this::put).toList())
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        try {
            var _ = retries.call(() -> client.transactWriteItems(request));
            return plan.appended();
        } catch (TransactionCanceledException canceled) {
            if (canceled.cancellationReasons().stream().noneMatch(Faults::isFailedCondition)) {
                throw canceled;
            }
            return plan.blockedBy(standing(canceled.cancellationReasons().stream()
                    .filter(Faults::isFailedCondition)
                    .map(CancellationReason::item)));
        }
    }

    private TransactWriteItem put(EventItem item) {
        var put = Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(PLACE_IS_FREE)
                .expressionAttributeNames(NAMES)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static List<EventItem> standing(Stream<Map<String, AttributeValue>> items) {
        return items.map(Chain::intact).toList();
    }
}
