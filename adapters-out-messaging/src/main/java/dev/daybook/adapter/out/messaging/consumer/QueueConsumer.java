package dev.daybook.adapter.out.messaging.consumer;

import dev.daybook.adapter.out.messaging.client.Failure;
import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// Hears hints from a queue, for as long as it is open. It takes no more from the queue than it may work on at
/// once, and deletes a message only after it was heard.
public final class QueueConsumer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(QueueConsumer.class.getName());
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final String name;
    private final QueueSettings settings;
    private final Queue queue;
    private final Consumer<Collection<EventRef>> handler;
    private final Semaphore places;
    private final Set<Handling> underWay = ConcurrentHashMap.newKeySet();
    private final Background background;
    private volatile boolean isClosing;
    private volatile Optional<String> trouble = Optional.empty();

    /// @param name for the log and its threads
    /// @param handler is told of some events at once, on any thread; when it returns, they are heard. What it
    ///     throws on makes them come again
    public QueueConsumer(
            String name, SqsClient client, QueueSettings settings, Consumer<Collection<EventRef>> handler) {
        this.name = name;
        this.settings = settings;
        this.queue = new Queue(client, settings);
        this.handler = handler;
        this.places = new Semaphore(settings.inFlight());
        this.background = new Background("queue-" + name, this::run);
    }

    public void start() {
        background.start();
    }

    public boolean isRunning() {
        return background.isRunning();
    }

    /// What holds it up; nothing while it listens.
    public Optional<String> trouble() {
        return trouble;
    }

    /// Takes no more messages, lets those that are worked on be finished for a while, and gives the rest back
    /// to the queue at once.
    @Override
    public void close() {
        isClosing = true;
        background.close();
        if (!isDrained()) {
            LOG.log(Level.WARNING, "queue {0}: not all was done in time, the rest goes back", name);
            underWay.forEach(Handling::abandon);
        }
    }

    private boolean isDrained() {
        try {
            return places.tryAcquire(settings.inFlight(), settings.draining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() throws InterruptedException {
        for (int failures = 0; !isClosing; ) {
            OUTAGE.pauseBefore(failures + 1);
            failures = isReceived() ? 0 : failures + 1;
        }
    }

    private boolean isReceived() throws InterruptedException {
        int wanted = takePlaces();
        int used = 0;
        try {
            var messages = queue.receive(wanted);
            used = messages.size();
            trouble = Optional.empty();
            begin(messages);
            return true;
        } catch (SdkException failed) {
            return refuse(failed);
        } finally {
            places.release(wanted - used);
        }
    }

    /// As many as there are, but at least one.
    private int takePlaces() throws InterruptedException {
        places.acquire();
        int taken = 1;
        while (taken < Queue.MOST && places.tryAcquire()) {
            taken++;
        }
        return taken;
    }

    private boolean refuse(SdkException failed) throws InterruptedException {
        if (isClosing || Failure.of(failed) == Failure.INTERRUPTED) {
            throw new InterruptedException("closed");
        }
        trouble = Optional.of(failed.toString());
        LOG.log(Level.WARNING, () -> "queue %s is not heard: %s".formatted(name, failed));
        return false;
    }

    private void begin(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var handling = new Handling(queue, messages, settings.visibility(), handler, () -> isClosing);
        underWay.add(handling);
        Thread.ofVirtual().name("queue-" + name).start(() -> handle(handling));
    }

    private void handle(Handling handling) {
        try {
            handling.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "queue " + name + ": some messages come again", failed);
        } finally {
            underWay.remove(handling);
            places.release(handling.size());
        }
    }
}
