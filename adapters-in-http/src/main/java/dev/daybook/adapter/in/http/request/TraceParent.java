package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.observation.Watching;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The trace a request belongs to, as W3C Trace Context writes it. What is not written so is ignored, as that demands.
public final class TraceParent {

    private static final Pattern SPELLING =
            Pattern.compile("((?!ff)[0-9a-f]{2})-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String OUR_VERSION = "00";
    private static final int LENGTH = 55;

    private TraceParent() {}

    /// For what the request sets off: where it is watched, the place that it has in the trace itself.
    static Optional<String> of(Context http) {
        return Watching.of(http).traceparent().or(() -> sent(http));
    }

    public static Optional<String> sent(Context http) {
        var values = Headers.all(http, "traceparent");
        return values.size() == 1 ? read(values.getFirst()) : Optional.empty();
    }

    /// A later version may have more to tell behind what we know.
    static Optional<String> read(String text) {
        Matcher parts = SPELLING.matcher(text);
        return parts.matches() && (parts.group(2) == null || !parts.group(1).equals(OUR_VERSION))
                ? Optional.of(text.substring(0, LENGTH))
                : Optional.empty();
    }
}
