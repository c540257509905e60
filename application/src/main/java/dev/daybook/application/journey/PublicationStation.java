package dev.daybook.application.journey;

import dev.daybook.application.port.Bookmarks;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.port.UntoldEvents;

/// A bus outside.
public record PublicationStation(Milestones milestones, Bookmarks bookmarks, UntoldEvents untold) implements Station {

    @Override
    public Hop hop() {
        return Hop.PUBLICATIONS;
    }

    @Override
    public Passing passing(EventRef event, FeedPlace place) {
        if (bookmarks.position(place.partition()) <= place.position()) {
            return Passing.waiting(hop());
        }
        return untold.find(event)
                .map(parked -> Passing.parked(hop(), parked.since(), parked.reason()))
                .orElseGet(() -> Passing.passed(hop(), milestones.find(hop(), place.partition(), place.position())));
    }
}
