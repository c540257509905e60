package dev.daybook.adapter.out.messaging.consumer;

import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.adapter.out.messaging.MalformedHint;
import dev.daybook.application.port.EventRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// What becomes of the messages that were received together. Those that were heard are deleted; those that
/// failed, and those that nobody can read, are left: they come again, until the queue moves them to its
/// dead-letter queue.
final class Handling {

    private static final Logger LOG = System.getLogger(Handling.class.getName());

    private final Queue queue;
    private final List<Message> received;
    private final Duration visibility;
    private final Consumer<Collection<EventRef>> handler;
    private final BooleanSupplier isClosing;
    private volatile boolean isAbandoned;

    Handling(
            Queue queue,
            List<Message> received,
            Duration visibility,
            Consumer<Collection<EventRef>> handler,
            BooleanSupplier isClosing) {
        this.queue = queue;
        this.received = received;
        this.visibility = visibility;
        this.handler = handler;
        this.isClosing = isClosing;
    }

    int size() {
        return received.size();
    }

    void run() {
        if (isClosing.getAsBoolean()) {
            queue.giveBack(received);
        } else {
            queue.delete(heard());
        }
    }

    /// Others may have them at once, although they are still worked on.
    void abandon() {
        isAbandoned = true;
        queue.giveBack(received);
    }

    private List<Message> heard() {
        try (var _ = Hold.on(queue, received, visibility, () -> isAbandoned)) {
            var legible = legible();
            return legible.isEmpty() ? List.of() : heard(legible);
        }
    }

    private Map<Message, EventRef> legible() {
        var legible = new LinkedHashMap<Message, EventRef>();
        for (Message message : received) {
            try {
                legible.put(message, HintEnvelope.read(message.body()).event());
            } catch (MalformedHint refused) {
                LOG.log(
                        Level.WARNING,
                        () -> "%s is left to the dead-letter queue: %s".formatted(name(message), refused.getMessage()));
            }
        }
        return legible;
    }

    private static String name(Message message) {
        var count = message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
        return "message %s, received %s times,".formatted(message.messageId(), count);
    }

    private List<Message> heard(Map<Message, EventRef> legible) {
        try {
            handler.accept(Set.copyOf(legible.values()));
            return List.copyOf(legible.keySet());
        } catch (RuntimeException failed) {
            LOG.log(Level.DEBUG, "tried one by one", failed);
            return heardOneByOne(legible);
        }
    }

    /// When there is no more time, the rest goes back.
    private List<Message> heardOneByOne(Map<Message, EventRef> legible) {
        var heard = new ArrayList<Message>();
        var rest = new ArrayList<Message>();
        legible.forEach((message, event) -> {
            if (isClosing.getAsBoolean()) {
                rest.add(message);
            } else if (isHeard(message, event)) {
                heard.add(message);
            }
        });
        queue.giveBack(rest);
        return heard;
    }

    private boolean isHeard(Message message, EventRef event) {
        try {
            handler.accept(Set.of(event));
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, name(message) + " comes again: " + event, failed);
            return false;
        }
    }
}
