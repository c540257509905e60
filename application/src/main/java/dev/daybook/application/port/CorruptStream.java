package dev.daybook.application.port;

/// What the store holds is not what was written: an event was edited, removed, reordered, or written by a newer
/// Daybook.
public final class CorruptStream extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CorruptStream(StreamId stream, String fault) {
        super("stream %s: %s".formatted(stream, fault));
    }
}
