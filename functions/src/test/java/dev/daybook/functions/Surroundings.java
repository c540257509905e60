package dev.daybook.functions;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import dev.daybook.functions.runtime.FunctionProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What functions find around them: both databases, with tables in the one that a deployment makes them in.
final class Surroundings implements AutoCloseable {

    private static final String PREFIX = "functions";

    private final EmbeddedDatabases databases;
    private final DynamoDb dynamoDb;
    private final DynamoDbTables tables = DynamoDbTables.prefixed(PREFIX + "-");

    Surroundings() {
        var program = Path.of(Objects.requireNonNull(System.getProperty("daybook.program")));
        this.databases = EmbeddedDatabases.start(program, Optional.empty());
        this.dynamoDb =
                DynamoDb.connect(DynamoDbSettings.local(databases.dynamoDb().endpoint()));
        tables.createMissing(dynamoDb.tables());
    }

    DynamoDb dynamoDb() {
        return dynamoDb;
    }

    DynamoDbTables tables() {
        return tables;
    }

    /// Of a function that knows DynamoDB alone.
    Map<String, String> storeSettings() {
        return Map.of(
                "DAYBOOK_TABLE_PREFIX",
                PREFIX,
                "DAYBOOK_DYNAMODB_ENDPOINT",
                databases.dynamoDb().endpoint().toString());
    }

    /// Of one that knows Postgres alone.
    Map<String, String> postgresSettings() {
        var postgres = databases.postgres();
        return Map.of(
                "DAYBOOK_POSTGRES_URL",
                postgres.jdbcUrl(),
                "DAYBOOK_POSTGRES_USER",
                postgres.user(),
                "DAYBOOK_POSTGRES_PASSWORD",
                "any");
    }

    Map<String, String> bothSettings() {
        var both = new HashMap<>(storeSettings());
        both.putAll(postgresSettings());
        return both;
    }

    Map<String, String> projectorSettings(String readModel) {
        var settings = bothSettings();
        settings.put("DAYBOOK_READ_MODELS", readModel);
        return settings;
    }

    FunctionProcess commands() {
        return FunctionProcess.start("api", "CommandsFunction", storeSettings());
    }

    FunctionProcess queries() {
        return FunctionProcess.start("api", "QueriesFunction", bothSettings());
    }

    FunctionProcess relay() {
        return FunctionProcess.start("relay", "RelayFunction", storeSettings());
    }

    FunctionProcess postgresProjector(String readModel) {
        return FunctionProcess.start("projector-postgres", "PostgresProjectorFunction", projectorSettings(readModel));
    }

    FunctionProcess balancesProjector() {
        return FunctionProcess.start("projector-dynamodb", "DynamoDbProjectorFunction", storeSettings());
    }

    FunctionProcess expiry() {
        return FunctionProcess.start("expiry", "ExpiryFunction", bothSettings());
    }

    void migrate() {
        try (var migration = FunctionProcess.start("migration", "MigrationFunction", postgresSettings())) {
            var _ = migration.invoke("{}").text();
        }
    }

    @Override
    public void close() {
        dynamoDb.close();
        databases.close();
    }
}
