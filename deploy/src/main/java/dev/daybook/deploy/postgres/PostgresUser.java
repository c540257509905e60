package dev.daybook.deploy.postgres;

/// The users of the database, made by `roles.sql`.
public enum PostgresUser {
    /// Migrates; whatever it makes is its own.
    OWNER,
    /// Writes rows, and nothing else.
    PROJECTOR,
    /// Reads.
    READER;

    public String userName() {
        return switch (this) {
            case OWNER -> "daybook_owner";
            case PROJECTOR -> "daybook_projector";
            case READER -> "daybook_reader";
        };
    }
}
