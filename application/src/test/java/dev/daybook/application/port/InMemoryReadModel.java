package dev.daybook.application.port;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A read model whose rows are the events themselves, in generations.
public final class InMemoryReadModel implements ReadModel {

    private final String name;
    private final int partitions;
    private final Map<Slot, InMemoryProjection> others = new EnumMap<>(Slot.class);
    private InMemoryProjection live;

    public InMemoryReadModel(String name, int partitions) {
        this.name = name;
        this.partitions = partitions;
        this.live = new InMemoryProjection(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Projection live() {
        return new Live();
    }

    /// Itself, for a test to tamper with.
    public synchronized InMemoryProjection liveRows() {
        return live;
    }

    @Override
    public synchronized Optional<Generation> find(Slot slot) {
        return Optional.ofNullable(others.get(slot));
    }

    @Override
    public synchronized Generation begin(Slot slot, String label) {
        var generation = new InMemoryProjection(name, label);
        others.put(slot, generation);
        return generation;
    }

    @Override
    public synchronized void drop(Slot slot) {
        others.remove(slot);
    }

    @Override
    public synchronized Comparison compare(Slot other, int most, Levelling levelling) {
        return comparison(levelled(other, levelling), most);
    }

    @Override
    public synchronized void switchTo(Slot other, Levelling levelling) {
        var next = levelled(other, levelling);
        others.remove(other);
        others.put(Slot.PREVIOUS, live);
        live = next;
    }

    @Override
    public synchronized Comparison repair(Slot other, int most, Levelling levelling) {
        var proof = levelled(other, levelling);
        var comparison = comparison(proof, most);
        live.take(proof);
        return comparison;
    }

    @Override
    public List<AssetTotals> totals() {
        return List.of();
    }

    private InMemoryProjection levelled(Slot slot, Levelling levelling) {
        var generation = others.get(slot);
        if (generation == null) {
            throw new IllegalStateException("no generation " + slot);
        }
        var positions = IntStream.range(0, partitions).mapToObj(live::position).toList();
        levelling.bring(generation, positions);
        return generation;
    }

    private Comparison comparison(InMemoryProjection other, int most) {
        var its = rows(live);
        var others = rows(other);
        var differences = new ArrayList<Difference>();
        var keys = new TreeSet<>(its.keySet());
        keys.addAll(others.keySet());
        for (String key : keys) {
            var one = Optional.ofNullable(its.get(key));
            var two = Optional.ofNullable(others.get(key));
            if (!one.equals(two)) {
                differences.add(new Difference(key, one, two));
            }
        }
        return new Comparison(
                its.size(), differences.size(), differences.stream().limit(most).toList());
    }

    private static Map<String, String> rows(InMemoryProjection projection) {
        return new HashMap<>(projection
                .applied()
                .collect(toMap(
                        event -> event.ref().toString(), event -> event.id().toString())));
    }

    /// Whichever generation is live at the time.
    private final class Live implements Projection {

        @Override
        public String name() {
            return name;
        }

        @Override
        public long position(int partition) {
            return liveRows().position(partition);
        }

        @Override
        public boolean apply(FeedSlice slice) {
            synchronized (InMemoryReadModel.this) {
                return live.apply(slice);
            }
        }

        @Override
        public boolean park(FeedSlice poison, String error) {
            synchronized (InMemoryReadModel.this) {
                return live.park(poison, error);
            }
        }

        @Override
        public ParkingLot parkingLot() {
            return liveRows().parkingLot();
        }

        @Override
        public Map<StreamId, Long> versions(Collection<StreamId> streams) {
            return liveRows().versions(streams);
        }
    }
}
