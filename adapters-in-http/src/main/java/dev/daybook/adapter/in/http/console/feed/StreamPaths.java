package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.adapter.in.http.console.page.Shell;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;

/// Where the pages of streams and their events are.
public final class StreamPaths {

    private StreamPaths() {}

    public static String of(StreamId stream) {
        return "%s/streams/%s/%s".formatted(Shell.root(stream.ledger()), Choice.word(stream.kind()), stream.id());
    }

    public static String of(EventRef event) {
        return of(event.stream()) + "/" + event.version();
    }

    /// The page of what the stream is about.
    public static String subject(StreamId stream) {
        var root = Shell.root(stream.ledger());
        return switch (stream.kind()) {
            case LEDGER -> root;
            case ACCOUNT -> root + "/accounts/" + stream.id();
            case TRANSACTION -> root + "/transactions/" + stream.id();
        };
    }

    /// Without its ledger, which the page has anyway.
    public static String name(StreamId stream) {
        return Choice.word(stream.kind()) + "/" + stream.id();
    }
}
