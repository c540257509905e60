package dev.daybook.application.port;

import dev.daybook.domain.event.DomainEvent;

/// An event to append and who asked for it, with the state after it: the store keeps that state beside every Nth event.
public record NewEvent<S>(DomainEvent event, EventMetadata metadata, S after, Folding<S, ?> folding) {}
