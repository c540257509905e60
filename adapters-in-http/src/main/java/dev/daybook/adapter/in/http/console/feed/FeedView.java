package dev.daybook.adapter.in.http.console.feed;

import dev.daybook.application.query.FeedWindow;
import dev.daybook.domain.catalogue.EventCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A piece of the feed, and the ways from there.
public record FeedView(FeedSearch search, FeedWindow window, int partitions) {

    public Optional<String> earlier() {
        return Optional.of(window.from()).filter(_ -> window.hasEarlier()).map(from -> search.at("before", from));
    }

    public Optional<String> later() {
        return Optional.of(window.to()).filter(_ -> window.hasLater()).map(to -> search.at("after", to));
    }

    /// What events can be called.
    public List<String> names() {
        return EventCatalogue.LINES.stream()
                .map(line -> line.type().name())
                .distinct()
                .toList();
    }

    public List<Integer> choices() {
        return IntStream.range(0, partitions).boxed().toList();
    }
}
