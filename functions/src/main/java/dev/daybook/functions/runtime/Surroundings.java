package dev.daybook.functions.runtime;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What functions find around them: both databases, with tables in the one that a deployment makes them in.
public final class Surroundings implements AutoCloseable {

    private static final String PREFIX = "functions";

    private final EmbeddedDatabases databases;
    private final DynamoDb dynamoDb;
    private final DynamoDbTables tables = DynamoDbTables.prefixed(PREFIX + "-");

    public Surroundings() {
        var program = Path.of(Objects.requireNonNull(System.getProperty("daybook.program")));
        this.databases = EmbeddedDatabases.start(program, Optional.empty());
        this.dynamoDb =
                DynamoDb.connect(DynamoDbSettings.local(databases.dynamoDb().endpoint()));
        tables.createMissing(dynamoDb.tables());
    }

    public DynamoDb dynamoDb() {
        return dynamoDb;
    }

    public DynamoDbTables tables() {
        return tables;
    }

    /// Of a function that knows DynamoDB alone.
    public Map<String, String> storeSettings() {
        return Map.of(
                "DAYBOOK_TABLE_PREFIX",
                PREFIX,
                "DAYBOOK_DYNAMODB_ENDPOINT",
                databases.dynamoDb().endpoint().toString());
    }

    /// Of one that knows Postgres alone.
    public Map<String, String> postgresSettings() {
        var postgres = databases.postgres();
        return Map.of(
                "DAYBOOK_POSTGRES_URL",
                postgres.jdbcUrl(),
                "DAYBOOK_POSTGRES_USER",
                postgres.user(),
                "DAYBOOK_POSTGRES_PASSWORD",
                "any");
    }

    public Map<String, String> bothSettings() {
        var both = new HashMap<>(storeSettings());
        both.putAll(postgresSettings());
        return both;
    }

    public Map<String, String> projectorSettings(String readModel) {
        var settings = bothSettings();
        settings.put("DAYBOOK_READ_MODELS", readModel);
        return settings;
    }

    public FunctionProcess commands() {
        return start("api", "CommandsFunction", storeSettings());
    }

    public FunctionProcess queries() {
        return start("api", "QueriesFunction", bothSettings());
    }

    /// Tells nobody.
    public FunctionProcess relay() {
        return start("relay", "RelayFunction", storeSettings());
    }

    /// Tells an event bus.
    public FunctionProcess relay(URI eventBridge) {
        var settings = new HashMap<>(storeSettings());
        settings.put("DAYBOOK_PUBLISHER", "eventbridge");
        settings.put("DAYBOOK_EVENT_BUS", "daybook");
        settings.put("DAYBOOK_MESSAGING_ENDPOINT", eventBridge.toString());
        return start("relay", "RelayFunction", settings);
    }

    public FunctionProcess postgresProjector(String readModel) {
        return start("projector-postgres", "PostgresProjectorFunction", projectorSettings(readModel));
    }

    public FunctionProcess balancesProjector() {
        return start("projector-dynamodb", "DynamoDbProjectorFunction", storeSettings());
    }

    public FunctionProcess expiry() {
        return start("expiry", "ExpiryFunction", bothSettings());
    }

    public FunctionProcess migration() {
        return start("migration", "MigrationFunction", postgresSettings());
    }

    /// Brings Postgres up to date, by the function that does so.
    public void migrate() {
        try (var migration = migration()) {
            var _ = migration.invoke("{}").text();
        }
    }

    private static FunctionProcess start(String family, String function, Map<String, String> settings) {
        return FunctionProcess.start(Launch.managed(new FunctionZip(family), function), settings);
    }

    @Override
    public void close() {
        dynamoDb.close();
        databases.close();
    }
}
