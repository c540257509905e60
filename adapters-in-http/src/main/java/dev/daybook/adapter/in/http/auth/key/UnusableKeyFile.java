package dev.daybook.adapter.in.http.auth.key;

import java.nio.file.Path;
import java.util.List;

/// A file of keys that cannot be used. The message names every line that is at fault and what it has to be, and nothing
/// of what it holds.
public final class UnusableKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    UnusableKeyFile(Path file, List<String> faults) {
        super("the API keys in %s cannot be used: %s".formatted(file, String.join("; ", faults)));
        this.faults = List.copyOf(faults);
    }

    /// Each without the name of the file.
    public List<String> faults() {
        return faults;
    }
}
