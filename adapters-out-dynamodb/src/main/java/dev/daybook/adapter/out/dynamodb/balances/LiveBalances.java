package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.balances.Generations.Known;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ParkingLot;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Whichever generation is live at the time of each call.
///
/// A switch changes all positions of the generation that was live, so that whoever was about to write it is refused.
record LiveBalances(Register register, Function<Known, BalanceGeneration> generations) implements Projection {

    @Override
    public String name() {
        return DynamoDbBalances.NAME;
    }

    @Override
    public long position(int partition) {
        return live().position(partition);
    }

    @Override
    public List<Long> positions(int partitions) {
        return live().positions(partitions);
    }

    @Override
    public boolean apply(FeedSlice slice) {
        return written().apply(slice);
    }

    @Override
    public boolean park(FeedSlice poison, String error) {
        return written().park(poison, error);
    }

    @Override
    public ParkingLot parkingLot() {
        return live().parkingLot();
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return live().versions(streams);
    }

    private BalanceGeneration live() {
        return generations.apply(register.load().live()).asLive();
    }

    /// Nobody writes what is no longer live: that is asked before each write anyway.
    private BalanceGeneration written() {
        return generations.apply(register.recent().live()).asLive();
    }
}
