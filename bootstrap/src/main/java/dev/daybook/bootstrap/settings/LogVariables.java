package dev.daybook.bootstrap.settings;

import java.util.Map;
import java.util.Optional;

/// How the log is written.
public final class LogVariables {

    /// What a line of the log is.
    public enum Format {
        /// An object of JSON.
        JSON,
        /// For people.
        TEXT
    }

    private static final String FORMAT = "DAYBOOK_LOG_FORMAT";

    private LogVariables() {}

    /// Throws [InvalidSettings].
    ///
    /// @param otherwise where the environment does not say
    public static Format format(Map<String, String> environment, Format otherwise) {
        var variables = new Variables(environment);
        var format = read(variables);
        return variables.require(() -> format.orElse(otherwise));
    }

    static Optional<Format> read(Variables variables) {
        return variables.parsed(FORMAT, LogVariables::parse, "json or text");
    }

    private static Format parse(String text) {
        return switch (text) {
            case "json" -> Format.JSON;
            case "text" -> Format.TEXT;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
