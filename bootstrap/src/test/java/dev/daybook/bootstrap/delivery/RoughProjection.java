package dev.daybook.bootstrap.delivery;

import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import java.util.Collection;
import java.util.Map;
import java.util.Random;

/// A projection that somebody else may be faster at, that is out of reach now and then, and whose process may end
/// before
/// or after it has applied something.
record RoughProjection(Projection projection, Random random, Runnable rival) implements Projection {

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public long position(int partition) {
        return projection.position(partition);
    }

    @Override
    public boolean apply(FeedSlice slice) {
        switch (random.nextInt(12)) {
            case 0 -> throw new Unavailable("out of reach", null);
            case 1 -> throw new Crash();
            case 2 -> rival.run();
            default -> {}
        }
        boolean applied = projection.apply(slice);
        switch (random.nextInt(12)) {
            case 0 -> throw new Unavailable("the answer was lost", null);
            case 1 -> throw new Crash();
            default -> {}
        }
        return applied;
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        throw new AssertionError("nothing here is poison: " + poison + " " + error);
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
