package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.application.port.Unavailable;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// What a server looks at before it starts. Tables that are missing will not come by themselves, so it does not start
/// without them; a database that does not answer may come back, so it starts and is not ready until then.
final class Preflight {

    private static final Logger LOG = System.getLogger(Preflight.class.getName());

    private Preflight() {}

    /// Throws [CannotStart].
    static void check(ServiceSettings settings) {
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            var missing = settings.tables().missing(dynamoDb.tables());
            if (!missing.isEmpty()) {
                throw new CannotStart("DynamoDB has no table " + String.join(", ", missing)
                        + "; deploy them, or let `daybook migrate --create-tables` make them.");
            }
        } catch (Unavailable outage) {
            LOG.log(Level.WARNING, () -> "starts without DynamoDB: " + outage.getMessage());
        }
        try {
            if (!PostgresReadModels.isMigrated(settings.postgres())) {
                throw new CannotStart("Postgres lacks tables of this build; run `daybook migrate` first.");
            }
        } catch (Unavailable outage) {
            LOG.log(Level.WARNING, () -> "starts without Postgres: " + outage.getMessage());
        }
    }
}
