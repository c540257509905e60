package dev.daybook.application.journey;

import static java.util.stream.Collectors.toSet;

import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A projection of which is noted when it applied what. Events of parked streams are left out: they pass with a
/// slice, but are not applied.
public final class NotedProjection implements Projection {

    /// Where more streams are parked, nothing is noted.
    private static final int MOST_PARKED = 1_000;

    private final Projection projection;
    private final Logbook logbook;
    private final Hop hop;

    public NotedProjection(Projection projection, Logbook logbook) {
        this.projection = projection;
        this.logbook = logbook;
        this.hop = Hop.projection(projection.name());
    }

    @Override
    public boolean apply(FeedSlice slice) {
        return noted(projection.apply(slice), slice);
    }

    @Override
    public boolean sift(FeedSlice slice) {
        return noted(projection.sift(slice), slice);
    }

    private boolean noted(boolean isDone, FeedSlice slice) {
        if (isDone) {
            logbook.passed(hop, applied(slice));
        }
        return isDone;
    }

    private List<FeedPiece> applied(FeedSlice slice) {
        try {
            var parked = projection.parkingLot().list(Optional.empty(), MOST_PARKED);
            if (parked.size() == MOST_PARKED) {
                return List.of();
            }
            var streams = parked.stream().map(ParkedStream::stream).collect(toSet());
            return slice.pieces(entry -> !streams.contains(entry.event().ref().stream()));
        } catch (Unavailable _) {
            return List.of();
        }
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public long position(int partition) {
        return projection.position(partition);
    }

    @Override
    public List<Long> positions(int partitions) {
        return projection.positions(partitions);
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        return projection.park(poison, error);
    }

    @Override
    public ParkingLot parkingLot() {
        return projection.parkingLot();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return projection.versions(streams);
    }
}
