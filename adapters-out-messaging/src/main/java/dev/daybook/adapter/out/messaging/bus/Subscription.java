package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.application.port.EventRef;
import io.cloudevents.CloudEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Somebody who wants to hear of some events. The subscriber is called by whoever publishes, so it must not wait;
/// several may call at once.
public sealed interface Subscription {

    /// For the log.
    String name();

    EventPattern pattern();

    /// A read model: it is told where to look.
    record ToHints(String name, EventPattern pattern, Consumer<Collection<EventRef>> subscriber)
            implements Subscription {}

    /// Others: they are told what happened, as far as it is public.
    record ToPublicEvents(String name, EventPattern pattern, Consumer<List<CloudEvent>> subscriber)
            implements Subscription {}
}
