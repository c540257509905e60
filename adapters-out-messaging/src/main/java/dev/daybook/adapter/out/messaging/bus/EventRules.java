package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.adapter.out.messaging.MalformedHint;
import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.GenericMachine;

/// Finds whose pattern a message fits, with the matcher that EventBridge itself is made of.
final class EventRules {

    private final GenericMachine<Subscription> machine =
            GenericMachine.<Subscription>builder().build();

    /// A pattern that EventBridge would refuse throws [IllegalArgumentException].
    EventRules(List<? extends Subscription> subscriptions) {
        for (Subscription subscription : subscriptions) {
            try {
                machine.addRule(subscription, subscription.pattern().json());
            } catch (IOException refused) {
                throw new IllegalArgumentException("not an event pattern: " + subscription.pattern(), refused);
            }
        }
    }

    List<Subscription> matching(String message) {
        try {
            return machine.rulesForJSONEvent(message);
        } catch (Exception unreadable) {
            throw new MalformedHint(unreadable.getMessage(), unreadable);
        }
    }
}
