package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import java.util.Map;
import java.util.Optional;

/// Whom this process tells of events, and whom it hears of them from, outside of itself.
///
/// @param target told of everything; none where nobody outside is told
/// @param queues by read model, the address of the queue with its hints; a read model without one looks by itself
public record BusSettings(MessagingSettings messaging, Optional<Target> target, Map<String, String> queues) {

    /// Who is told.
    public sealed interface Target {}

    /// An event bus of EventBridge, by its name or ARN.
    public record EventBridge(String bus) implements Target {}

    /// A standard topic of SNS, by its ARN.
    public record Sns(String topic) implements Target {}
}
