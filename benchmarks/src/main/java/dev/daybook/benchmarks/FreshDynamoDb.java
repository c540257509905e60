package dev.daybook.benchmarks;

import dev.daybook.bootstrap.embedded.EmbeddedDynamoDb;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// An empty DynamoDB Local of a benchmark's own.
public final class FreshDynamoDb {

    @Option(names = "--emulator", paramLabel = "DIR", description = "DynamoDB Local (default: ${DEFAULT-VALUE}).")
    private Path emulator = Path.of("dynamodb-local/target/dynamodb-local");

    public EmbeddedDynamoDb start() {
        return EmbeddedDynamoDb.start(emulator, Optional.empty());
    }
}
