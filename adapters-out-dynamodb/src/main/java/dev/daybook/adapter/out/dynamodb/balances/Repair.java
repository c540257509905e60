package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.application.port.Unavailable;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Makes rows of the live generation what they are in the other one, a hundred at once.
record Repair(BalanceGeneration live) implements Consumer<List<RowPair>> {

    @Override
    public void accept(List<RowPair> differing) {
        for (int from = 0; from < differing.size(); from += AtomicPuts.MOST) {
            mend(differing.subList(from, Math.min(from + AtomicPuts.MOST, differing.size())));
        }
    }

    private void mend(List<RowPair> differing) {
        if (!live.isWritten(differing.stream().map(this::mended).toList())) {
            throw new Unavailable("a row was written while it was repaired", null);
        }
    }

    private TransactWriteItem mended(RowPair pair) {
        long revision = pair.live().map(BalanceRow::revision).orElse(0L);
        return pair.other()
                .map(row -> live.rows().put(row.over(revision)))
                .orElseGet(() -> live.rows().delete(pair.live().orElseThrow()));
    }
}
