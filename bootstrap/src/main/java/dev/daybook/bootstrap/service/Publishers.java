package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.publisher.EventBridgePublisher;
import dev.daybook.adapter.out.messaging.publisher.SnsPublisher;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.bootstrap.service.BusSettings.EventBridge;
import dev.daybook.bootstrap.service.BusSettings.Sns;
import dev.daybook.bootstrap.service.BusSettings.Target;

/// Tells whoever is to be told.
public final class Publishers {

    private Publishers() {}

    public static EventPublisher telling(Target target, Messaging messaging) {
        return switch (target) {
            case EventBridge(var bus) -> new EventBridgePublisher(messaging.eventBridge(), bus);
            case Sns(var topic) -> new SnsPublisher(messaging.sns(), topic);
        };
    }
}
