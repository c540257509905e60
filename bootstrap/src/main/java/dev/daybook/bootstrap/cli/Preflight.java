package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.application.port.Unavailable;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a server looks at before it starts: both databases answer, and have every table of this build.
final class Preflight {

    private Preflight() {}

    /// What keeps it from starting, each in a sentence; nothing when all is well.
    static List<String> check(ServiceSettings settings) {
        var obstacles = new ArrayList<String>();
        asking("DynamoDB", () -> missingTables(settings)).ifPresent(obstacles::add);
        asking("Postgres", () -> missingMigrations(settings)).ifPresent(obstacles::add);
        return obstacles;
    }

    private static Optional<String> missingTables(ServiceSettings settings) {
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            var missing = settings.tables().missing(dynamoDb.tables());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("DynamoDB has no table %s; deploy them, or `daybook migrate --create-tables`."
                            .formatted(String.join(", ", missing)));
        }
    }

    private static Optional<String> missingMigrations(ServiceSettings settings) {
        return PostgresReadModels.isMigrated(settings.postgres())
                ? Optional.empty()
                : Optional.of("Postgres lacks tables of this build; run `daybook migrate`.");
    }

    private static Optional<String> asking(String database, Supplier<Optional<String>> question) {
        try {
            return question.get();
        } catch (Unavailable outage) {
            return Optional.of("%s does not answer: %s.".formatted(database, outage.getMessage()));
        }
    }
}
