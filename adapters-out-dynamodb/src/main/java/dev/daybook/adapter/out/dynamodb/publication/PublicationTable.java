package dev.daybook.adapter.out.dynamodb.publication;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The items of one publication. All reads are strongly consistent.
///
/// @param table of projections
/// @param publication its name
record PublicationTable(DynamoDbClient client, String table, String publication, Retries retries) {

    static final String ITEM = "item";
    private static final String PROJECTION = "projection";

    Map<String, AttributeValue> key(String item) {
        return Map.of(PROJECTION, Attributes.text("publication/" + publication), ITEM, Attributes.text(item));
    }

    Optional<Map<String, AttributeValue>> find(String item) {
        var answer = retries.call(
                () -> client.getItem(get -> get.tableName(table).key(key(item)).consistentRead(true)));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    /// Those whose name begins so, in order.
    QueryRequest.Builder beginning(String prefix) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("#projection = :projection AND begins_with(#item, :prefix)")
                .expressionAttributeNames(Map.of("#projection", PROJECTION, "#item", ITEM))
                .expressionAttributeValues(Map.of(
                        ":projection", Attributes.text("publication/" + publication),
                        ":prefix", Attributes.text(prefix)));
    }

    QueryResponse query(QueryRequest request) {
        return retries.call(() -> client.query(request));
    }

    UpdateItemRequest.Builder updating(String item) {
        return UpdateItemRequest.builder().tableName(table).key(key(item));
    }

    void update(UpdateItemRequest request) {
        var _ = retries.call(() -> client.updateItem(request));
    }

    void delete(String item) {
        var _ = retries.call(
                () -> client.deleteItem(delete -> delete.tableName(table).key(key(item))));
    }
}
