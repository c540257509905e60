package dev.daybook.adapter.out.dynamodb;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.local.DynamoDbLocal;
import dev.daybook.application.retry.Backoff;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Tables of one test class's own, on the one real DynamoDB Local of this process, over a network that can fail and
/// that counts.
public final class Emulator implements AutoCloseable {

    /// Hardly waits, so that tests of it are fast.
    public static final Retries RETRIES = new Retries(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), 5));

    private final CallLog calls = new CallLog();
    private final Optional<DynamoDbLocal> own;
    private final DynamoDbSettings settings;
    private final FaultyNetwork network;
    private final DynamoDb dynamoDb;
    private final DynamoDbTables tables = DynamoDbTables.prefixed(UUID.randomUUID() + "-");

    public Emulator() {
        this(DynamoDbSettings.local(Running.ENDPOINT), Optional.empty());
    }

    /// One whose calls count as lost after so long.
    public Emulator(Duration patience) {
        this(new DynamoDbSettings(Optional.of(Running.ENDPOINT), patience, 16), Optional.empty());
    }

    /// One with a process of its own, for tests that write much: the more changes the streams of DynamoDB Local have
    /// recorded, whosever they are, the longer every further write takes.
    public static Emulator alone() {
        var own = start();
        return new Emulator(DynamoDbSettings.local(own.endpoint()), Optional.of(own));
    }

    private Emulator(DynamoDbSettings settings, Optional<DynamoDbLocal> own) {
        this.own = own;
        this.settings = settings;
        this.network = new FaultyNetwork(DynamoDb.http(settings));
        this.dynamoDb = new DynamoDb(settings, network, List.of(calls));
        tables.createMissing(client());
    }

    private static DynamoDbLocal start() {
        return DynamoDbLocal.start(Path.of(System.getProperty("daybook.dynamodb-local")), Optional.empty());
    }

    public DynamoDb dynamoDb() {
        return dynamoDb;
    }

    /// As another process has it, to the same tables. The caller closes it.
    public DynamoDb anotherConnection() {
        return DynamoDb.connect(settings);
    }

    public DynamoDbClient client() {
        return dynamoDb.tables();
    }

    public DynamoDbTables tables() {
        return tables;
    }

    public CallLog calls() {
        return calls;
    }

    public FaultyNetwork network() {
        return network;
    }

    @Override
    public void close() {
        dynamoDb.close();
        own.ifPresent(DynamoDbLocal::close);
    }

    /// Started by the first test that needs it; ends with this process.
    private static final class Running {
        static final URI ENDPOINT = start().endpoint();
    }
}
