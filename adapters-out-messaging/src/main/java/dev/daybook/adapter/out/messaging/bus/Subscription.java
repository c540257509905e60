package dev.daybook.adapter.out.messaging.bus;

import dev.daybook.application.port.EventRef;
import java.util.Collection;
import java.util.function.Consumer;

/// Somebody who wants to hear of some events.
///
/// @param name for the log
/// @param subscriber called by whoever publishes, so it must not wait; several may call at once
public record Subscription(String name, EventPattern pattern, Consumer<Collection<EventRef>> subscriber) {}
