package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.BatchDelete;
import dev.daybook.adapter.out.dynamodb.client.BatchGet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The items under one name in the table of projections. All reads are strongly consistent.
///
/// @param name of a projection, or of one generation of it
record StateItems(Storage storage, String name) {

    static final String PROJECTION = "projection";
    static final String ITEM = "item";

    private static final int PAGE = 500;

    String table() {
        return storage.projections();
    }

    Map<String, AttributeValue> key(String item) {
        return Map.of(PROJECTION, Attributes.text(name), ITEM, Attributes.text(item));
    }

    Optional<Map<String, AttributeValue>> find(String item) {
        var answer = storage.retries()
                .call(() -> storage.client()
                        .getItem(get -> get.tableName(table()).key(key(item)).consistentRead(true)));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    /// Those that exist. The names must be distinct.
    List<Map<String, AttributeValue>> find(Collection<String> items) {
        return new BatchGet(storage.client(), table(), storage.retries())
                .get(items.stream().map(this::key).toList());
    }

    /// Those whose name begins so, in order, at most `limit` behind one of them or from the first.
    List<Map<String, AttributeValue>> list(String prefix, Optional<String> after, int limit) {
        var some = QueryRequest.builder()
                .tableName(table())
                .consistentRead(true)
                .keyConditionExpression("#projection = :projection AND begins_with(#item, :prefix)")
                .expressionAttributeNames(Map.of("#projection", PROJECTION, "#item", ITEM))
                .expressionAttributeValues(
                        Map.of(":projection", Attributes.text(name), ":prefix", Attributes.text(prefix)));
        var found = new ArrayList<Map<String, AttributeValue>>();
        var from = after.map(this::key).orElse(Map.of());
        do {
            var request = some.exclusiveStartKey(from.isEmpty() ? null : from)
                    .limit(limit - found.size())
                    .build();
            var page = storage.retries().call(() -> storage.client().query(request));
            found.addAll(page.items());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty() && found.size() < limit);
        return found;
    }

    void deleteAll(String prefix) {
        var batches = new BatchDelete(storage.client(), table(), storage.retries());
        for (var page = page(prefix); !page.isEmpty(); page = page(prefix)) {
            batches.delete(page.stream()
                    .map(item -> key(Attributes.get(item, ITEM).s()))
                    .toList());
        }
    }

    private List<Map<String, AttributeValue>> page(String prefix) {
        return list(prefix, Optional.empty(), PAGE);
    }
}
