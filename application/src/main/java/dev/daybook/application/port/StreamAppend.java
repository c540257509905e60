package dev.daybook.application.port;

import java.util.List;

/// Events for one stream, in order, to follow `head`.
public record StreamAppend(StreamHead head, List<NewEvent<?>> events) {

    public StreamAppend {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("nothing to append to " + head);
        }
    }
}
