package dev.daybook.application.journey;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.Hop;

/// A hop behind the feed, as it can be asked about an event.
public interface Station {

    Hop hop();

    /// How it stands with an event that is in the feed.
    Passing passing(EventRef event, FeedPlace place);
}
