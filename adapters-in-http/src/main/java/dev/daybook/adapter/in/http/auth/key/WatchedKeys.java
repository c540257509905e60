package dev.daybook.adapter.in.http.auth.key;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys of a file as it is now. While it cannot be used, those it had before go on counting, and the log says why:
/// a slip of the pen must not lock everybody out.
final class WatchedKeys {

    private static final Logger LOG = System.getLogger(WatchedKeys.class.getName());

    /// File systems may give two changes within some milliseconds the same time.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Path file;
    private volatile State state;

    /// What a file's change changes.
    private record Stamp(
            FileTime modified, long size, @Nullable Object file) {

        static Optional<Stamp> of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
            } catch (IOException _) {
                return Optional.empty();
            }
        }
    }

    /// @param settled whether the file cannot have changed since without another stamp
    private record State(Optional<Stamp> stamp, boolean settled, Map<String, ApiKey> keys) {

        boolean isOf(Optional<Stamp> now) {
            return settled && stamp.equals(now);
        }
    }

    /// Throws [UnusableKeyFile].
    WatchedKeys(Path file) {
        this.file = file;
        var stamp = Stamp.of(file);
        this.state = new State(stamp, isSettled(stamp), KeyFile.read(file));
    }

    Map<String, ApiKey> now() {
        var stamp = Stamp.of(file);
        return state.isOf(stamp) ? state.keys : readAgain().keys;
    }

    private synchronized State readAgain() {
        var stamp = Stamp.of(file);
        if (!state.isOf(stamp)) {
            state = new State(stamp, isSettled(stamp), keys(stamp));
        }
        return state;
    }

    private Map<String, ApiKey> keys(Optional<Stamp> stamp) {
        try {
            return KeyFile.read(file);
        } catch (UnusableKeyFile unusable) {
            if (!state.stamp.equals(stamp)) {
                LOG.log(Level.ERROR, "{0}; the keys before this change go on counting", unusable.getMessage());
            }
            return state.keys;
        }
    }

    private static boolean isSettled(Optional<Stamp> stamp) {
        return stamp.filter(of -> of.modified.toInstant().plus(SETTLED).isAfter(Instant.now()))
                .isEmpty();
    }
}
