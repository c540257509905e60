package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.adapter.out.messaging.HintMessage;
import dev.daybook.adapter.out.messaging.MalformedHint;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.HintPublisher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// EventBridge, SNS and SQS within one process: every hint becomes the same JSON, is matched against the same patterns
/// and read back by the same code as in the cloud, so the embedded run tries them all.
public final class EventBus implements HintPublisher {

    private static final Logger LOG = System.getLogger(EventBus.class.getName());

    private final EventRules rules;

    public EventBus(List<Subscription> subscriptions) {
        this.rules = new EventRules(subscriptions);
    }

    @Override
    public void publish(List<Hint> hints) {
        deliver(hints.stream().map(HintMessage::write).toList());
    }

    /// Each subscriber gets all that it asked for at once, in the order of the messages.
    void deliver(List<String> messages) {
        Map<Subscription, List<EventRef>> heard = new LinkedHashMap<>();
        for (String message : messages) {
            sort(message, heard);
        }
        heard.forEach(EventBus::tell);
    }

    private void sort(String message, Map<Subscription, List<EventRef>> heard) {
        try {
            var event = HintMessage.read(message).event();
            for (Subscription subscription : rules.matching(message)) {
                heard.computeIfAbsent(subscription, _ -> new ArrayList<>()).add(event);
            }
        } catch (MalformedHint refused) {
            LOG.log(Level.WARNING, "refused a message: {0}", refused.getMessage());
        }
    }

    /// One subscriber's failure is no other's business, and not the publisher's.
    private static void tell(Subscription subscription, Collection<EventRef> events) {
        try {
            subscription.subscriber().accept(events);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, subscription.name() + " did not take " + events.size() + " hints", failed);
        }
    }
}
