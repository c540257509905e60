package dev.daybook.adapter.out.dynamodb.client;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Deletes any number of items of one table by their keys, whether they exist or not; not all at once.
public final class BatchDelete {

    private static final int MOST_KEYS = 25;

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;

    public BatchDelete(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    /// The keys must be distinct.
    public void delete(List<Map<String, AttributeValue>> keys) {
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            deleteBatch(keys.subList(from, Math.min(from + MOST_KEYS, keys.size())));
        }
    }

    /// DynamoDB may do a part and leave the rest for later: that is no failure as long as it goes on.
    private void deleteBatch(List<Map<String, AttributeValue>> keys) {
        var left = keys.stream().map(BatchDelete::deletion).toList();
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            retries.pauseBefore(attempt);
            var writes = Map.of(table, left);
            var answer = retries.call(() -> client.batchWriteItem(request -> request.requestItems(writes)));
            var unprocessed = answer.unprocessedItems().getOrDefault(table, List.of());
            attempt = unprocessed.size() < left.size() ? 1 : attempt;
            left = unprocessed;
        }
    }

    private static WriteRequest deletion(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }
}
