package dev.daybook.adapter.out.dynamodb.publication;

import dev.daybook.adapter.out.dynamodb.Emulator;
import dev.daybook.application.port.UntoldEvents;
import dev.daybook.application.port.UntoldEventsContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbUntoldEventsTest implements UntoldEventsContract {

    private final Emulator emulator = new Emulator();

    @AfterEach
    void disconnect() {
        emulator.close();
    }

    @Override
    public UntoldEvents untold(String publication) {
        return new DynamoDbUntoldEvents(
                emulator.client(), emulator.tables().projections(), publication, Emulator.RETRIES);
    }
}
