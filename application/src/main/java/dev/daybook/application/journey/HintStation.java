package dev.daybook.application.journey;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestones;

/// Hints to those who wait. Nobody remembers how far these went: only notes tell.
public record HintStation(Milestones milestones) implements Station {

    @Override
    public Hop hop() {
        return Hop.HINTS;
    }

    @Override
    public Passing passing(EventRef event, FeedPlace place) {
        var at = milestones.find(hop(), place.partition(), place.position());
        return at.isPresent() ? Passing.passed(hop(), at) : Passing.unknown(hop());
    }
}
