package dev.daybook.bootstrap.embedded;

import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.dynamodb.earlier.EarlierItems;
import java.nio.file.Path;
import java.util.Optional;

/// A data directory with all that an earlier build wrote to DynamoDB. What that build had in Postgres is missing: it is
/// derived, and comes anew.
public final class EarlierDataDir {

    private EarlierDataDir() {}

    public static void fill(Path folder) {
        try (var directory = DataDirectory.open(folder);
                var emulator = EmbeddedDynamoDb.start(Program.EMULATOR, Optional.of(directory.dynamoDb()));
                var dynamoDb = DynamoDb.connect(DynamoDbSettings.local(emulator.endpoint()))) {
            var tables = DynamoDbTables.standard();
            tables.createMissing(dynamoDb.tables());
            EarlierItems.events().putInto(dynamoDb.tables(), tables.events());
            EarlierItems.balances().putInto(dynamoDb.tables(), tables.balances());
        }
    }
}
