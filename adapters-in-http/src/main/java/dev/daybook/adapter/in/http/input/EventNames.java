package dev.daybook.adapter.in.http.input;

import dev.daybook.application.port.EventRef;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rule for the names of events, the stream's and the version: `main/account/users:042:wallet@7`.
public final class EventNames {

    public static final Rule<EventRef> NAME = Texts.spelled(
            text -> parse(text).isPresent(),
            "must be the name of an event, such as main/account/users:042:wallet@7",
            text -> parse(text).orElseThrow());

    private static final Pattern SPELLING = Pattern.compile("(.+)@([1-9][0-9]{0,17})");

    private EventNames() {}

    public static String write(EventRef event) {
        return "%s@%d".formatted(event.stream(), event.version());
    }

    /// Empty for what no event can be called.
    public static Optional<EventRef> parse(String text) {
        var parts = SPELLING.matcher(text);
        return parts.matches()
                ? Streams.parse(parts.group(1)).map(stream -> new EventRef(stream, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
