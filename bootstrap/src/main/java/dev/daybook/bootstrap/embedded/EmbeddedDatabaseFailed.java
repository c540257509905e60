package dev.daybook.bootstrap.embedded;

import java.util.List;

/// A database that `daybook dev` brings along does not start. The message is one sentence; [#details] is what the child
/// said last, for whoever has to find out why.
public final class EmbeddedDatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String details;

    EmbeddedDatabaseFailed(String sentence, List<String> details) {
        super(sentence);
        this.details = String.join("\n", details);
    }

    EmbeddedDatabaseFailed(String sentence, Throwable cause) {
        super(sentence, cause);
        this.details = cause.toString();
    }

    public String details() {
        return details;
    }
}
