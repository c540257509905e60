package dev.daybook.adapter.out.dynamodb;

import dev.daybook.adapter.out.dynamodb.TableDefinition.KeyPart;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// The tables' names and keys. A deployment makes them of these definitions; where there is none, on DynamoDB
/// Local, they are made here.
public record DynamoDbTables(String events, String checkpoints, String balances, String projections, String feed) {

    public static DynamoDbTables prefixed(String prefix) {
        return new DynamoDbTables(
                prefix + "events",
                prefix + "checkpoints",
                prefix + "balances",
                prefix + "projections",
                prefix + "feed");
    }

    /// `daybook-events`, `daybook-checkpoints`, `daybook-balances`, `daybook-projections`, `daybook-feed`.
    public static DynamoDbTables standard() {
        return prefixed("daybook-");
    }

    /// All of them; of the events alone others hear by a stream.
    public List<TableDefinition> definitions() {
        return List.of(
                new TableDefinition(events, KeyPart.text("stream"), Optional.of(KeyPart.number("version")), true),
                new TableDefinition(checkpoints, KeyPart.text("shard"), Optional.empty(), false),
                new TableDefinition(balances, KeyPart.text("stream"), Optional.empty(), false),
                new TableDefinition(projections, KeyPart.text("projection"), Optional.of(KeyPart.text("item")), false),
                new TableDefinition(feed, KeyPart.text("partition"), Optional.of(KeyPart.number("position")), false));
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
