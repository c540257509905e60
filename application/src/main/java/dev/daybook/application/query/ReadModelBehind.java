package dev.daybook.application.query;

import dev.daybook.application.port.EventRef;

/// The read model does not contain this event yet. The caller may ask again.
public final class ReadModelBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadModelBehind(EventRef event) {
        super("version %d of %s is not there yet".formatted(event.version(), event.stream()));
    }
}
