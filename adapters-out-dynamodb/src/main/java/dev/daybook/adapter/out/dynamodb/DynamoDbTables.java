package dev.daybook.adapter.out.dynamodb;

import dev.daybook.adapter.out.dynamodb.TableDefinition.KeyPart;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// The tables' names and keys. A deployment makes them of these definitions; where there is none, on DynamoDB
/// Local, they are made here.
public record DynamoDbTables(
        String events, String checkpoints, String balances, String projections, String feed, String milestones) {

    public static DynamoDbTables prefixed(String prefix) {
        return new DynamoDbTables(
                prefix + "events",
                prefix + "checkpoints",
                prefix + "balances",
                prefix + "projections",
                prefix + "feed",
                prefix + "milestones");
    }

    /// `daybook-events`, `daybook-checkpoints`, `daybook-balances`, `daybook-projections`, `daybook-feed`,
    /// `daybook-milestones`.
    public static DynamoDbTables standard() {
        return prefixed("daybook-");
    }

    /// All of them; of the events alone others hear by a stream, and milestones alone are forgotten.
    public List<TableDefinition> definitions() {
        return List.of(
                TableDefinition.of(events, KeyPart.text("stream"), KeyPart.number("version"))
                        .streamed(),
                TableDefinition.of(checkpoints, KeyPart.text("shard")),
                TableDefinition.of(balances, KeyPart.text("stream")),
                TableDefinition.of(projections, KeyPart.text("projection"), KeyPart.text("item")),
                TableDefinition.of(feed, KeyPart.text("partition"), KeyPart.number("position")),
                TableDefinition.of(milestones, KeyPart.text("hop"), KeyPart.number("to"))
                        .expiringAt("expires"));
    }

    public void createMissing(DynamoDbClient client) {
        definitions().stream().map(TableDefinition::request).forEach(table -> create(client, table));
    }

    /// The names of those that are not there.
    ///
    /// Throws [dev.daybook.application.port.Unavailable].
    public List<String> missing(DynamoDbClient client) {
        return definitions().stream()
                .map(TableDefinition::name)
                .filter(table -> Retries.standard().call(() -> isMissing(client, table)))
                .toList();
    }

    private static boolean isMissing(DynamoDbClient client, String table) {
        try {
            return client.describeTable(describe -> describe.tableName(table)).table() == null;
        } catch (ResourceNotFoundException missing) {
            return true;
        }
    }

    private static void create(DynamoDbClient client, CreateTableRequest table) {
        if (!client.listTablesPaginator().tableNames().stream().anyMatch(table.tableName()::equals)) {
            client.createTable(table);
        }
    }
}
