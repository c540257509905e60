package dev.daybook.adapter.out.messaging.wire;

/// What is behind the wire.
@FunctionalInterface
public interface WireService {

    WireAnswer answer(WireRequest request);
}
