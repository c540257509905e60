package dev.daybook.adapter.out.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.sqs.model.Message;

/// Keeps messages hidden from others for as long as somebody works on them, however long that is.
final class Hold implements AutoCloseable {

    private final Queue queue;
    private final List<Message> messages;
    private final Duration pace;
    private final BooleanSupplier isAbandoned;
    private final CountDownLatch released = new CountDownLatch(1);

    private Hold(Queue queue, List<Message> messages, Duration visibility, BooleanSupplier isAbandoned) {
        this.queue = queue;
        this.messages = messages;
        this.pace = visibility.dividedBy(3);
        this.isAbandoned = isAbandoned;
    }

    /// @param visibility how long they are hidden by now, and again each time
    /// @param isAbandoned whether others may have them although they are still worked on
    static Hold on(Queue queue, List<Message> messages, Duration visibility, BooleanSupplier isAbandoned) {
        var hold = new Hold(queue, messages, visibility, isAbandoned);
        Thread.ofVirtual().name("hold").start(hold::keep);
        return hold;
    }

    @Override
    public void close() {
        released.countDown();
    }

    private void keep() {
        try {
            while (!released.await(pace.toNanos(), TimeUnit.NANOSECONDS) && !isAbandoned.getAsBoolean()) {
                queue.hide(messages);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
