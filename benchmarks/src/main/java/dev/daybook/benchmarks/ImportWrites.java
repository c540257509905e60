package dev.daybook.benchmarks;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.benchmarks.WriteRecorder.Write;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The calls with which an import writes to DynamoDB, recorded from the real use cases and the real event store, so
/// they are the same to the byte: conditions, hashes, stored states and all.
///
/// @param openings of the ledger and the accounts
/// @param transactions one call each
record ImportWrites(List<Write> openings, List<Write> transactions) {

    static ImportWrites record(String table, LedgerId ledger, Path accounts, Path transactions) throws IOException {
        var recorder = new WriteRecorder();
        var writes = WriteSide.withoutReads(new DynamoDbEventStore(recorder, table, Retries.standard()));

        writes.create(ledger);
        for (var account : ImportFiles.accounts(accounts)) {
            writes.open(ledger, account);
        }
        var openings = recorder.take();
        for (var transaction : ImportFiles.transactions(ledger, transactions)) {
            writes.post(ledger, transaction);
        }
        return new ImportWrites(openings, recorder.take());
    }
}
