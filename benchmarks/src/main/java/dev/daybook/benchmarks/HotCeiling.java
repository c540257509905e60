package dev.daybook.benchmarks;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.benchmarks.WriteRecorder.Together;
import dev.daybook.benchmarks.WriteRecorder.Write;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The write calls of the same payments and nothing else: as they are, and as many as fit joined into one.
final class HotCeiling {

    private final DynamoDbClient client;
    private final String table;
    private final int payments;

    HotCeiling(DynamoDbClient client, String table, int payments) {
        this.client = client;
        this.table = table;
        this.payments = payments;
    }

    /// Payments per second with so many calls at once.
    double single(HotCase whom, int concurrency) throws InterruptedException, ExecutionException {
        return perSecond(record(whom), concurrency);
    }

    /// Payments per second in calls that are as large as they may be.
    double joined(HotCase whom, int concurrency) throws InterruptedException, ExecutionException {
        return perSecond(join(record(whom)), concurrency);
    }

    private double perSecond(List<? extends Write> writes, int concurrency)
            throws InterruptedException, ExecutionException {
        var time = BareCalls.make(writes, concurrency, client);
        return payments / (time.toNanos() / 1e9);
    }

    /// In a ledger of their own. Its accounts are left out: no payment's call looks at them.
    private List<Together> record(HotCase whom) {
        var recorder = new WriteRecorder();
        var store = new DynamoDbEventStore(recorder, table, Retries.standard());
        var book = new HotBook(HotAccountBenchmark.newLedger(), WriteSide.withoutReads(store));
        book.open();
        var _ = recorder.take();
        for (int payment = 0; payment < payments; payment++) {
            book.pay(whom);
        }
        return recorder.take().stream().map(Together.class::cast).toList();
    }

    private static List<Together> join(List<Together> writes) {
        int each = AtomicPuts.MOST / writes.getFirst().items();
        return writes.stream()
                .gather(Gatherers.windowFixed(each))
                .map(Together::of)
                .toList();
    }
}
