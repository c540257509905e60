package dev.daybook.adapter.out.messaging.publisher;

import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.StoredEvent;
import java.util.Optional;
import java.util.regex.Pattern;

/// The trace of the request that caused an event, as X-Ray writes it.
final class TraceHeader {

    private static final Pattern W3C =
            Pattern.compile("00-([0-9a-f]{8})([0-9a-f]{24})-([0-9a-f]{16})-[0-9a-f]([0-9a-f])");

    private TraceHeader() {}

    /// Empty where there is none, or nobody can read the event.
    static Optional<String> of(StoredEvent event) {
        try {
            return event.recorded().metadata().traceparent().flatMap(TraceHeader::of);
        } catch (CorruptStream unreadable) {
            return Optional.empty();
        }
    }

    /// @param traceparent as W3C has it; anything else is no trace
    static Optional<String> of(String traceparent) {
        var parts = W3C.matcher(traceparent);
        return parts.matches()
                ? Optional.of(header(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    private static String header(String time, String rest, String parent, String flags) {
        int sampled = Integer.parseInt(flags, 16) & 1;
        return "Root=1-%s-%s;Parent=%s;Sampled=%d".formatted(time, rest, parent, sampled);
    }
}
