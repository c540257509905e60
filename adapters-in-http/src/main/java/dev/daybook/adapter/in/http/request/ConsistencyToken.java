package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Streams;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Names the event of a write to a later read. Opaque to clients: stream and version, in base64url.
public final class ConsistencyToken {

    public static final String HEADER = "Consistency-Token";

    static final Rule<EventRef> RULE = spot -> {
        var token = spot.value().textValue();
        return read(token)
                .filter(event -> of(event).equals(token))
                .filter(event -> event.version() > 0)
                .filter(event -> Streams.parse(event.stream().toString()).isPresent())
                .or(() -> spot.fault("must be a token that a write has answered"));
    };

    private ConsistencyToken() {}

    public static String of(EventRef event) {
        var text = event.stream() + "@" + event.version();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<EventRef> read(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int at = text.lastIndexOf('@');
            return at < 0 ? Optional.empty() : Optional.of(event(text.substring(0, at), text.substring(at + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static EventRef event(String stream, String version) {
        return new EventRef(StreamId.parse(stream), Long.parseLong(version));
    }
}
