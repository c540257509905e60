package dev.daybook.application.port;

import java.util.List;

/// What one command appends, to one stream or several, as a whole or not at all.
public record Commit(EventMetadata metadata, List<StreamAppend> appends) {

    public Commit {
        appends = List.copyOf(appends);
    }
}
