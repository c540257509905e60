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
import java.util.List;
import java.util.Optional;

/// Gets parked streams to flow again, if they will.
final class Redrive {

    private static final int AT_ONCE = 200;

    private final EventStore store;
    private final ParkingLot lot;

    Redrive(EventStore store, ParkingLot lot) {
        this.store = store;
        this.lot = lot;
    }

    /// Answers how many of them flow again.
    long all(List<ParkedStream> parked) {
        return parked.stream().filter(this::flowsAgain).count();
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
        long left = stands.waiting() - stands.version() + 1;
        var events = read(stands.stream(), stands.version(), (int) Math.min(pieces, left));
        var _ = lot.redrive(stands.stream(), events);
    }

    private List<RecordedEvent> read(StreamId stream, long version, int count) {
        var events = store.read(stream, version - 1, count);
        if (events.isEmpty()) {
            throw new CorruptStream(stream, "event %d is not there".formatted(version));
        }
        return events;
    }
}
