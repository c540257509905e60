package dev.daybook.bootstrap.settings;

import java.util.List;

/// The environment does not say what it must, or says what cannot be. It never quotes a value: one may be a secret in
/// the wrong place.
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    InvalidSettings(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /// Each in a sentence that begins with the name of the setting.
    public List<String> faults() {
        return faults;
    }
}
