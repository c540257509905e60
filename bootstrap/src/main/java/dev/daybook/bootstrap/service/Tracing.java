package dev.daybook.bootstrap.service;

import dev.daybook.application.journey.HintStation;
import dev.daybook.application.journey.PublicationStation;
import dev.daybook.application.journey.ReadModelStation;
import dev.daybook.application.journey.Station;
import dev.daybook.application.journey.TraceQuery;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Milestones;
import dev.daybook.application.port.ReadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The hops that a transaction is traced through.
///
/// @param hears whether some process wakes others within itself
/// @param publications the bus outside, where there is one
/// @param readModels all of them
public record Tracing(boolean hears, Optional<PublicationStation> publications, List<ReadModel> readModels) {

    public TraceQuery over(EventStore store, EventFeed feed, Milestones milestones) {
        var stations = new ArrayList<Station>();
        if (hears) {
            stations.add(new HintStation(milestones));
        }
        publications.ifPresent(stations::add);
        readModels.forEach(readModel -> stations.add(new ReadModelStation(milestones, readModel)));
        return new TraceQuery(store, feed, stations);
    }
}
