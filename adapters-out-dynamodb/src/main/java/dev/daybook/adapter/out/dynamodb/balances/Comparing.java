package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Difference;
import dev.daybook.application.port.ReadModel.Levelling;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Compares the live generation with another one, row by row.
///
/// All rows are looked at while both may be written. Those that differed, and those that levelling writes, are looked
/// at once more while nothing moves. A row that was equal, and that nothing was applied to since, needs no second look.
/// That holds only if nobody but the levelling writes the other generation meanwhile: else all are looked at again.
final class Comparing {

    private final Storage storage;
    private final int partitions;
    private final BalanceGeneration live;
    private final BalanceGeneration other;
    private final RowPairs pairs;
    private final Suspects suspects = new Suspects();
    private final List<Difference> listed = new ArrayList<>();
    private long different;

    Comparing(Storage storage, int partitions, BalanceGeneration live, BalanceGeneration other) {
        this.storage = storage;
        this.partitions = partitions;
        this.live = live;
        this.other = other;
        this.pairs = new RowPairs(live.rows(), other.rows());
    }

    /// @param mend takes the rows that differ, at most a hundred at once, while nothing moves
    Comparison compare(int most, Levelling levelling, Consumer<List<RowPair>> mend) {
        var before = other.positions().all(partitions);
        pairs.forEachPage(suspects::look);
        try (var hold = Hold.on(storage, live.positions(), partitions)) {
            boolean wasAlone = other.positions().all(partitions).equals(before);
            levelling.bring(other.observed(suspects::add), hold.positions());
            Consumer<List<RowPair>> judge = page -> {
                hold.renew();
                judge(page, most, mend);
            };
            if (wasAlone && !suspects.areTooMany()) {
                pairs.forEachPage(suspects.streams(), judge);
            } else {
                pairs.forEachPage(judge);
            }
            hold.requireUnbroken();
        }
        return new Comparison(suspects.rows(), different, listed);
    }

    private void judge(List<RowPair> page, int most, Consumer<List<RowPair>> mend) {
        var differing = page.stream().filter(RowPair::differs).toList();
        different += differing.size();
        differing.stream()
                .limit(Math.max(0, most - listed.size()))
                .map(RowPair::difference)
                .forEach(listed::add);
        mend.accept(differing);
    }
}
