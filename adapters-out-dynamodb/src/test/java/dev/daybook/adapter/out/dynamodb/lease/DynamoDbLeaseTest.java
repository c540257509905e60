package dev.daybook.adapter.out.dynamodb.lease;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.lease.DynamoDbLease.Terms;
import dev.daybook.application.port.Lease;
import dev.daybook.application.port.LeaseContract;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each lease over a connection of its own, as a process has it.
class DynamoDbLeaseTest implements LeaseContract {

    private static final Terms SHORT = new Terms(Duration.ofSeconds(2), Duration.ofMillis(200));

    private final Emulator emulator = new Emulator();
    private final Map<Lease, DynamoDb> processes = new HashMap<>();

    @AfterEach
    void disconnect() {
        processes.forEach((lease, connection) -> {
            ((DynamoDbLease) lease).close();
            connection.close();
        });
        emulator.close();
    }

    @Override
    public Lease another() {
        var connection = emulator.anotherConnection();
        var lease = new DynamoDbLease(
                connection.tables(),
                emulator.tables().projections(),
                "relay",
                UUID.randomUUID().toString(),
                SHORT);
        processes.put(lease, connection);
        return lease;
    }

    /// From now on nobody hears of it.
    @Override
    public void crash(Lease lease) {
        requireNonNull(processes.get(lease)).close();
    }

    @Test
    void a_table_that_is_not_there_is_an_outage() {
        try (var lease = new DynamoDbLease(emulator.client(), "nowhere", "relay", "us", SHORT)) {
            assertThatThrownBy(lease::take).isInstanceOf(Unavailable.class);
        }
    }
}
