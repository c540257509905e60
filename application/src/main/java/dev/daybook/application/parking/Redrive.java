package dev.daybook.application.parking;

import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.projection.Errors;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gets parked streams to flow again, if they will.
final class Redrive {

    private static final Logger LOG = System.getLogger(Redrive.class.getName());

    /// Of one stream.
    private static final int AT_ONCE = 200;

    /// Of all streams of a batch.
    private static final int TOGETHER = 1_000;

    private final EventStore store;
    private final ParkingLot lot;

    Redrive(EventStore store, ParkingLot lot) {
        this.store = store;
        this.lot = lot;
    }

    /// Answers how many of them flow again.
    long all(List<ParkedStream> parked) {
        return batches(parked).stream().mapToLong(this::together).sum();
    }

    /// With as many events as may be in memory at once.
    private static List<List<ParkedStream>> batches(List<ParkedStream> parked) {
        var batches = new ArrayList<List<ParkedStream>>();
        long room = 0;
        for (ParkedStream stands : parked) {
            if (room < count(stands)) {
                batches.add(new ArrayList<>());
                room = TOGETHER;
            }
            batches.getLast().add(stands);
            room -= count(stands);
        }
        return batches;
    }

    private long together(List<ParkedStream> batch) {
        var flowing = flowing(batch);
        var rest = batch.stream().filter(stands -> !flowing.contains(stands.stream()));
        return flowing.size() + rest.filter(this::flowsAgain).count();
    }

    /// Those that did at the first go. One that does not fit leaves all of them to be tried alone.
    private Set<StreamId> flowing(List<ParkedStream> batch) {
        try {
            return lot.redrive(batch, stands -> next(stands, AT_ONCE));
        } catch (Unavailable outage) {
            throw outage;
        } catch (RuntimeException failure) {
            LOG.log(Level.DEBUG, "tried one by one", failure);
            return Set.of();
        }
    }

    /// Piece by piece; when one does not fit, event by event, so that it gets as far as it can.
    private boolean flowsAgain(ParkedStream parked) {
        int pieces = AT_ONCE;
        for (Optional<ParkedStream> stands = Optional.of(parked); stands.isPresent(); ) {
            var event = new EventRef(parked.stream(), stands.get().version());
            try {
                advance(stands.get(), pieces);
                stands = lot.find(parked.stream());
            } catch (Unavailable outage) {
                throw outage;
            } catch (RuntimeException failure) {
                if (pieces == 1) {
                    lot.fail(event, Errors.text(failure));
                    return false;
                }
                pieces = 1;
            }
        }
        return true;
    }

    private void advance(ParkedStream stands, int pieces) {
        var _ = lot.redrive(stands.stream(), next(stands, pieces));
    }

    private List<RecordedEvent> next(ParkedStream stands, int most) {
        return read(stands.stream(), stands.version(), Math.min(most, count(stands)));
    }

    /// How many are read at once.
    private static int count(ParkedStream stands) {
        return (int) Math.min(AT_ONCE, stands.waiting() - stands.version() + 1);
    }

    private List<RecordedEvent> read(StreamId stream, long version, int count) {
        var events = store.read(stream, version - 1, count);
        if (events.isEmpty()) {
            throw new CorruptStream(stream, "event %d is not there".formatted(version));
        }
        return events;
    }
}
