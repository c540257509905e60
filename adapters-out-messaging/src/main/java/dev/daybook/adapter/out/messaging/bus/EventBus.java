package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.MalformedHint;
import dev.daybook.adapter.out.messaging.PublicPart;
import dev.daybook.adapter.out.messaging.bus.Subscription.ToHints;
import dev.daybook.adapter.out.messaging.bus.Subscription.ToPublicEvents;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.StoredEvent;
import io.cloudevents.CloudEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// EventBridge, SNS and SQS within one process: every change becomes the same JSON, is matched against the same
/// patterns and read back by the same code as in the cloud, so the embedded run tries them all.
///
/// It takes everything at once, so it needs nobody to follow the feed for it: the relay may call it.
public final class EventBus implements EventPublisher, HintPublisher {

    private static final Logger LOG = System.getLogger(EventBus.class.getName());

    /// A message, and the event it hints at.
    private record Heard(EventRef event, String message) {}

    private final EventRules rules;

    public EventBus(List<? extends Subscription> subscriptions) {
        this.rules = new EventRules(subscriptions);
    }

    @Override
    public void publish(List<StoredEvent> changes) {
        deliver(changes.stream().map(HintMessage::write).toList());
    }

    @Override
    public Intake offer(List<StoredEvent> events) {
        publish(events);
        return Intake.whole(events);
    }

    /// Each subscriber gets all that it asked for at once, in the order of the messages.
    void deliver(List<String> messages) {
        Map<Subscription, List<Heard>> heard = new LinkedHashMap<>();
        for (String message : messages) {
            sort(message, heard);
        }
        heard.forEach(EventBus::tell);
    }

    private void sort(String message, Map<Subscription, List<Heard>> heard) {
        try {
            var event = HintMessage.read(message).event();
            for (Subscription subscription : rules.matching(message)) {
                heard.computeIfAbsent(subscription, _ -> new ArrayList<>()).add(new Heard(event, message));
            }
        } catch (MalformedHint refused) {
            LOG.log(Level.WARNING, "refused a message: {0}", refused.getMessage());
        }
    }

    /// One subscriber's failure is no other's business, and not the publisher's.
    private static void tell(Subscription subscription, List<Heard> heard) {
        try {
            switch (subscription) {
                case ToHints readModel ->
                    readModel
                            .subscriber()
                            .accept(heard.stream().map(Heard::event).toList());
                case ToPublicEvents others -> tell(others, publicEvents(heard));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, subscription.name() + " did not take " + heard.size() + " messages", failed);
        }
    }

    private static void tell(ToPublicEvents others, List<CloudEvent> events) {
        if (!events.isEmpty()) {
            others.subscriber().accept(events);
        }
    }

    private static List<CloudEvent> publicEvents(List<Heard> heard) {
        return heard.stream()
                .map(Heard::message)
                .map(EventBus::publicEvent)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CloudEvent> publicEvent(String message) {
        try {
            return PublicPart.read(message);
        } catch (IllegalArgumentException refused) {
            LOG.log(Level.WARNING, "refused a public event: {0}", refused.getMessage());
            return Optional.empty();
        }
    }
}
