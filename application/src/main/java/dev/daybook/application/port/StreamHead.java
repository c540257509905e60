package dev.daybook.application.port;

import java.util.HexFormat;

/// The version token: the newest event of a stream as the store saw it, which the next event is chained to.
///
/// Only the event store makes one of a written stream, so nobody can append beyond a gap.
public final class StreamHead {

    private static final byte[] NOTHING = new byte[32];

    private final StreamId stream;
    private final long version;
    private final byte[] hash;

    private StreamHead(StreamId stream, long version, byte[] hash) {
        this.stream = stream;
        this.version = version;
        this.hash = hash.clone();
    }

    /// The head of a stream to which nobody has written. Appending to it fails when somebody has.
    public static StreamHead unwritten(StreamId stream) {
        return new StreamHead(stream, 0, NOTHING);
    }

    /// For event stores alone.
    public static StreamHead stored(StreamId stream, long version, byte[] hash) {
        return new StreamHead(stream, version, hash);
    }

    public StreamId stream() {
        return stream;
    }

    /// The newest version, 0 before the first event.
    public long version() {
        return version;
    }

    /// SHA-256 of the newest event, 32 zero bytes before the first.
    public byte[] hash() {
        return hash.clone();
    }

    @Override
    public String toString() {
        return "%s@%d %s".formatted(stream, version, HexFormat.of().formatHex(hash, 0, 4));
    }
}
