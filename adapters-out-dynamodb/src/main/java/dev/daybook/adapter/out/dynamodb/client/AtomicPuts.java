package dev.daybook.adapter.out.dynamodb.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Puts several items, each on a condition of its own, all of them or none.
public final class AtomicPuts {

    /// So many items fit into one.
    public static final int MOST = 100;

    private final DynamoDbClient client;
    private final Retries retries;

    public AtomicPuts(DynamoDbClient client, Retries retries) {
        this.client = client;
        this.retries = retries;
    }

    /// Nothing was put. `standing` is what stands where conditions failed, in the order of the puts: it comes with the
    /// refusal if they ask for it, and empty where nothing stands.
    public record Refusal(List<Map<String, AttributeValue>> standing) {}

    /// A refusal may be the work of an earlier try of ours whose answer was lost.
    public Optional<Refusal> put(List<Put> puts) {
        return switch (puts.size()) {
            case 0 -> Optional.empty();
            case 1 -> putOne(puts.getFirst());
            default -> putTogether(puts);
        };
    }

    /// Not as a transaction: those cost twice as much.
    private Optional<Refusal> putOne(Put put) {
        var request = PutItemRequest.builder()
                .tableName(put.tableName())
                .item(put.item())
                .conditionExpression(put.conditionExpression())
                .expressionAttributeNames(put.expressionAttributeNames())
                .expressionAttributeValues(put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure())
                .build();
        try {
            var _ = retries.call(() -> client.putItem(request));
            return Optional.empty();
        } catch (ConditionalCheckFailedException failed) {
            return Optional.of(new Refusal(List.of(failed.item())));
        }
    }

    private Optional<Refusal> putTogether(List<Put> puts) {
        return write(puts.stream()
                .map(put -> TransactWriteItem.builder().put(put).build())
                .toList());
    }

    /// Puts, and whatever else there is: all of it or nothing.
    ///
    /// By its token DynamoDB knows a repeated request again, for some minutes, and answers as if it were the first.
    public Optional<Refusal> write(List<TransactWriteItem> items) {
        var request = TransactWriteItemsRequest.builder()
                .transactItems(items)
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        try {
            var _ = retries.call(() -> client.transactWriteItems(request));
            return Optional.empty();
        } catch (TransactionCanceledException canceled) {
            var failed = canceled.cancellationReasons().stream()
                    .filter(Faults::isFailedCondition)
                    .toList();
            if (failed.isEmpty()) {
                throw canceled;
            }
            return Optional.of(
                    new Refusal(failed.stream().map(CancellationReason::item).toList()));
        }
    }
}
