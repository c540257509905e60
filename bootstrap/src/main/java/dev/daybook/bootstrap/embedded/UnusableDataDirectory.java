package dev.daybook.bootstrap.embedded;

/// The data directory cannot be used. The message says why in one sentence, for the user.
public final class UnusableDataDirectory extends RuntimeException {

    /// What forbids it.
    public enum Reason {
        NOT_A_DIRECTORY,
        NOT_WRITABLE,
        NOT_OF_DAYBOOK,
        OF_A_NEWER_VERSION,
        IN_USE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableDataDirectory(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
