package dev.daybook.adapter.out.dynamodb;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/// The tables' names, and how they are made where no deployment makes them: on DynamoDB Local.
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

    public void createMissing(DynamoDbClient client) {
        create(client, eventsTable());
        create(client, keyedBy(Key.partition("shard")).tableName(checkpoints).build());
        create(client, keyedBy(Key.partition("stream")).tableName(balances).build());
        create(
                client,
                keyedBy(Key.partition("projection"), Key.text("item"))
                        .tableName(projections)
                        .build());
        create(
                client,
                keyedBy(Key.partition("partition"), Key.sort("position"))
                        .tableName(feed)
                        .build());
    }

    /// The names of those that are not there.
    ///
    /// Throws [dev.daybook.application.port.Unavailable].
    public List<String> missing(DynamoDbClient client) {
        return Stream.of(events, checkpoints, balances, projections, feed)
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

    private CreateTableRequest eventsTable() {
        return keyedBy(Key.partition("stream"), Key.sort("version"))
                .tableName(events)
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_IMAGE)
                        .build())
                .build();
    }

    private static CreateTableRequest.Builder keyedBy(Key... keys) {
        return CreateTableRequest.builder()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.of(keys).map(Key::attribute).toList())
                .keySchema(Stream.of(keys).map(Key::element).toList());
    }

    private static void create(DynamoDbClient client, CreateTableRequest table) {
        if (!client.listTablesPaginator().tableNames().stream().anyMatch(table.tableName()::equals)) {
            client.createTable(table);
        }
    }

    private record Key(String name, ScalarAttributeType type, KeyType role) {

        static Key partition(String name) {
            return new Key(name, ScalarAttributeType.S, KeyType.HASH);
        }

        static Key sort(String name) {
            return new Key(name, ScalarAttributeType.N, KeyType.RANGE);
        }

        static Key text(String name) {
            return new Key(name, ScalarAttributeType.S, KeyType.RANGE);
        }

        AttributeDefinition attribute() {
            return AttributeDefinition.builder()
                    .attributeName(name)
                    .attributeType(type)
                    .build();
        }

        KeySchemaElement element() {
            return KeySchemaElement.builder().attributeName(name).keyType(role).build();
        }
    }
}
