package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.EventStoreContract;
import org.junit.jupiter.api.AfterAll;

class DynamoDbEventStoreTest implements EventStoreContract {

    private static final Emulator EMULATOR = new Emulator();

    private final DynamoDbEventStore store =
            new DynamoDbEventStore(EMULATOR.client(), EMULATOR.tables().events(), Emulator.RETRIES);

    @AfterAll
    static void disconnect() {
        EMULATOR.close();
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public EventDirectory directory() {
        return store;
    }
}
