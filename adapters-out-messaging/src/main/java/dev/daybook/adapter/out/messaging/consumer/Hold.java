package dev.daybook.adapter.out.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.sqs.model.Message;

/// Keeps messages hidden from others for as long as somebody works on them, however long that is.
final class Hold implements AutoCloseable {

    private final Queue queue;
    private final List<Message> messages;
    private final Duration pace;
    private final CountDownLatch released = new CountDownLatch(1);

    private Hold(Queue queue, List<Message> messages, Duration visibility) {
        this.queue = queue;
        this.messages = messages;
        this.pace = visibility.dividedBy(3);
    }

    /// @param visibility how long they are hidden by now, and again each time
    static Hold on(Queue queue, List<Message> messages, Duration visibility) {
        var hold = new Hold(queue, messages, visibility);
        Thread.ofVirtual().name("hold").start(hold::keep);
        return hold;
    }

    @Override
    public void close() {
        released.countDown();
    }

    private void keep() {
        try {
            while (!released.await(pace.toNanos(), TimeUnit.NANOSECONDS)) {
                queue.hide(messages);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
