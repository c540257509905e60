package dev.daybook.bootstrap.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Both databases of `daybook dev`. They start at the same time.
public final class EmbeddedDatabases implements AutoCloseable {

    private final EmbeddedDynamoDb dynamoDb;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabases(EmbeddedDynamoDb dynamoDb, EmbeddedPostgres postgres) {
        this.dynamoDb = dynamoDb;
        this.postgres = postgres;
    }

    /// Returns when both can be used.
    ///
    /// @param program the folder that the build lays out, with `dynamodb-local/`; PostgreSQL is unpacked beside it
    /// @param data keeps both; without it they are gone with this object
    public static EmbeddedDatabases start(Path program, Optional<DataDirectory> data) {
        var emulator = program.resolve("dynamodb-local");
        var cache = program.resolve("postgres");
        var dynamoDb = starting(() -> EmbeddedDynamoDb.start(emulator, data.map(DataDirectory::dynamoDb)));
        var postgres = starting(
                () -> EmbeddedPostgres.start(PostgresBinaries.unpackedIn(cache), data.map(DataDirectory::postgres)));
        try {
            return new EmbeddedDatabases(dynamoDb.join(), postgres.join());
        } catch (CompletionException failed) {
            var _ = dynamoDb.thenAccept(EmbeddedDynamoDb::close);
            var _ = postgres.thenAccept(EmbeddedPostgres::close);
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    public EmbeddedDynamoDb dynamoDb() {
        return dynamoDb;
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    /// Completes when one of them has ended, by itself or because it was closed.
    public CompletableFuture<Void> ended() {
        return CompletableFuture.anyOf(dynamoDb.ended(), postgres.ended()).thenAccept(_ -> {});
    }

    @Override
    public void close() {
        postgres.close();
        dynamoDb.close();
    }

    private static <T> CompletableFuture<T> starting(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> {
            var _ = Thread.ofVirtual().start(task);
        });
    }
}
