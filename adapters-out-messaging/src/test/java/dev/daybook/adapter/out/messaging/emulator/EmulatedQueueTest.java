package dev.daybook.adapter.out.messaging.emulator;

import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.consumer.ConsumerContract;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.sqs.SqsClient;

class EmulatedQueueTest implements ConsumerContract {

    private final Messaging messaging = Messaging.connect(AwsEmulator.required());
    private final SqsClient sqs = messaging.sqs();

    @AfterEach
    void close() {
        messaging.close();
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }
}
