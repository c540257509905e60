package dev.daybook.adapter.out.dynamodb.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads any number of items of one table by their keys, strongly consistent.
public final class BatchGet {

    private static final int MOST_KEYS = 100;

    private final DynamoDbClient client;
    private final String table;
    private final Retries retries;

    public BatchGet(DynamoDbClient client, String table, Retries retries) {
        this.client = client;
        this.table = table;
        this.retries = retries;
    }

    /// Those that exist, in no order. The keys must be distinct.
    public List<Map<String, AttributeValue>> get(List<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            getBatch(keys.subList(from, Math.min(from + MOST_KEYS, keys.size())), found);
        }
        return found;
    }

    /// DynamoDB may answer a part and leave the rest for later: that is no failure as long as it goes on.
    private void getBatch(List<Map<String, AttributeValue>> keys, Collection<Map<String, AttributeValue>> found) {
        var left = keys;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            retries.pauseBefore(attempt);
            var request = request(left);
            var answer = retries.call(() -> client.batchGetItem(request));
            var items = answer.responses().getOrDefault(table, List.of());
            found.addAll(items);
            left = Optional.ofNullable(answer.unprocessedKeys().get(table))
                    .map(KeysAndAttributes::keys)
                    .orElse(List.of());
            attempt = items.isEmpty() ? attempt : 1;
        }
    }

    private BatchGetItemRequest request(List<Map<String, AttributeValue>> keys) {
        var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        return BatchGetItemRequest.builder().requestItems(Map.of(table, wanted)).build();
    }
}
