package dev.daybook.bootstrap.telemetry.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;

/// What is done to events, as their traces call it.
public record Step(String name, SpanKind kind, Attributes attributes) {

    public static Step of(String name, SpanKind kind) {
        return new Step(name, kind, Attributes.empty());
    }

    public Step with(String key, String value) {
        return new Step(name, kind, attributes.toBuilder().put(key, value).build());
    }

    public Step with(String key, long value) {
        return new Step(name, kind, attributes.toBuilder().put(key, value).build());
    }
}
