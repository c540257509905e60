package dev.daybook.application.port;

import java.util.List;

/// What is appended to one stream or several, as a whole or not at all. Usually one command's events, but several
/// commands may share a commit.
public record Commit(List<StreamAppend> appends) {

    /// What one atomic write holds.
    public static final int MAX_EVENTS = 100;

    public Commit {
        appends = List.copyOf(appends);
    }

    /// How many events it appends.
    public int size() {
        return appends.stream().mapToInt(append -> append.events().size()).sum();
    }
}
