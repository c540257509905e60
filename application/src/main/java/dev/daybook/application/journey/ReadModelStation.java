package dev.daybook.application.journey;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedPlace;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.port.ReadModel;

/// The live generation of a read model, whichever that is by now.
public record ReadModelStation(Milestones milestones, ReadModel readModel) implements Station {

    @Override
    public Hop hop() {
        return Hop.projection(readModel.name());
    }

    @Override
    public Passing passing(EventRef event, FeedPlace place) {
        var live = readModel.live();
        if (live.position(place.partition()) <= place.position()) {
            return Passing.waiting(hop());
        }
        return live.parkingLot()
                .find(event.stream())
                .filter(parked -> parked.version() <= event.version())
                .map(parked -> Passing.parked(hop(), parked.since(), parked.error()))
                .orElseGet(() -> Passing.passed(hop(), milestones.find(hop(), place.partition(), place.position())));
    }
}
