package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.balances.Generations.Known;
import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.Balances;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.AccountBalances;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Balances by key in DynamoDB: one item per account, and one per other stream to know how far it was applied. The rows
/// of all generations are in one table, how far each generation is and what stands still in it in another.
///
/// A reader may take what was live before a switch for live up to a second longer.
public final class DynamoDbBalances implements ReadModel, Balances {

    static final String NAME = "balances";

    /// A switch writes all positions of a generation at once, and which one is live.
    private static final int MOST_PARTITIONS = AtomicPuts.MOST - 1;

    private final Storage storage;
    private final Register register;
    private final IntSupplier partitions;

    /// @param rows the table of the rows
    /// @param projections the table of what is known of the generations
    /// @param partitions how many the feed has, asked only when that matters
    public DynamoDbBalances(
            DynamoDbClient client, String rows, String projections, IntSupplier partitions, Retries retries) {
        this.storage = new Storage(client, rows, projections, retries, new Turns());
        this.register = new Register(storage, NAME);
        this.partitions = partitions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<AccountBalances> find(LedgerId ledger, AccountId account) {
        var stream = StreamId.of(ledger, account);
        return read(generation -> generation.rows().find(stream), Optional::isPresent)
                .flatMap(BalanceRow::view);
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return read(generation -> generation.versions(streams), versions -> !versions.containsValue(0L));
    }

    /// Looks again when there is something missing that may be in what has become the live generation since.
    private <T> T read(Function<BalanceGeneration, T> reading, Predicate<T> isWhole) {
        var recent = register.recent().live();
        var answer = reading.apply(generation(recent));
        if (isWhole.test(answer)) {
            return answer;
        }
        var live = register.load().live();
        return live.number() == recent.number() ? answer : reading.apply(generation(live));
    }

    @Override
    public Projection live() {
        return new LiveBalances(register, this::generation);
    }

    @Override
    public Optional<Generation> find(Slot slot) {
        return register.load().find(slot).map(this::generation);
    }

    @Override
    public SortedMap<Slot, Generation> others() {
        var known = register.load();
        var others = new TreeMap<Slot, Generation>();
        for (Slot slot : Slot.values()) {
            known.find(slot).ifPresent(other -> others.put(slot, generation(other)));
        }
        return others;
    }

    /// To be asked, as long as it is there and complete.
    public Optional<Balances> balances(Slot slot) {
        return register.load()
                .find(slot)
                .map(this::generation)
                .filter(Generation::isComplete)
                .map(Balances.class::cast);
    }

    @Override
    public Generation begin(Slot slot, String label) {
        var begun = register.change(generations -> generations.begin(slot, label));
        sweep(begun);
        return generation(begun.require(slot));
    }

    @Override
    public void drop(Slot slot) {
        sweep(register.change(generations -> generations.drop(slot)));
    }

    @Override
    public Comparison compare(Slot other, int most, Levelling levelling) {
        return comparing(other).compare(most, levelling, _ -> {});
    }

    /// What was the previous one before is deleted by the next [#begin] or [#drop]: a switch that happened must not end
    /// in a failure.
    @Override
    public void switchTo(Slot other, Levelling levelling) {
        var generations = register.load();
        var next = generations.require(other);
        if (!next.complete() || other == Slot.SIDE) {
            throw new IllegalStateException("%s cannot take over: %s".formatted(other, next));
        }
        try (var hold = Hold.on(storage, generation(generations.live()).positions(), partitions())) {
            levelling.bring(generation(next), hold.positions());
            hold.release(register.put(generations.switchTo(other)));
        }
    }

    /// A proof in which streams stand still proves nothing.
    @Override
    public Comparison repair(Slot other, int most, Levelling levelling) {
        var generations = register.load();
        Levelling flowing = (generation, positions) -> {
            levelling.bring(generation, positions);
            if (generation.parkingLot().count() > 0) {
                throw new IllegalStateException("streams stand still in " + generations.require(other));
            }
        };
        return comparing(other).compare(most, flowing, new Repair(generation(generations.live())));
    }

    /// Held still while it is added up, but only if something comes to it meanwhile.
    @Override
    public List<AssetTotals> totals() {
        var live = generation(register.load().live());
        var before = live.positions().all(partitions());
        var sums = new Sums();
        live.rows().forEachPage(sums);
        return live.positions().all(partitions()).equals(before) ? sums.totals() : heldTotals(live);
    }

    private List<AssetTotals> heldTotals(BalanceGeneration live) {
        var sums = new Sums();
        try (var hold = Hold.on(storage, live.positions(), partitions())) {
            Consumer<List<BalanceRow>> renewing = _ -> hold.renew();
            live.rows().forEachPage(renewing.andThen(sums));
            hold.requireUnbroken();
        }
        return sums.totals();
    }

    private Comparing comparing(Slot other) {
        var generations = register.load();
        return new Comparing(
                storage, partitions(), generation(generations.live()), generation(generations.require(other)));
    }

    /// Deletes what is left of generations that were dropped, also by a process that did not get to the end of it.
    private void sweep(Generations generations) {
        for (long number : generations.dropped()) {
            var dropped = generation(new Known(number, "dropped", false));
            dropped.deleteAll();
            var _ = register.change(known -> known.swept(number));
        }
    }

    private BalanceGeneration generation(Known known) {
        return new BalanceGeneration(storage, register, known);
    }

    private int partitions() {
        int count = partitions.getAsInt();
        if (count > MOST_PARTITIONS) {
            throw new IllegalStateException("more than %d partitions".formatted(MOST_PARTITIONS));
        }
        return count;
    }
}
