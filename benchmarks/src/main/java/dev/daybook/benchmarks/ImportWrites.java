package dev.daybook.benchmarks;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.application.account.OpenAccountUseCase;
import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.StreamLocks;
import dev.daybook.application.command.WarmStates;
import dev.daybook.application.ledger.CreateLedgerUseCase;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.PostTransactionUseCase;
import dev.daybook.benchmarks.WriteRecorder.Write;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The calls with which an import writes to DynamoDB, recorded from the real use cases and the real event store, so
/// they are the same to the byte: conditions, hashes, stored states and all.
///
/// @param openings of the ledger and the accounts
/// @param transactions one call each
record ImportWrites(List<Write> openings, List<Write> transactions) {

    static ImportWrites record(String table, LedgerId ledger, Path accounts, Path transactions) throws IOException {
        var recorder = new WriteRecorder();
        var store = new DynamoDbEventStore(recorder, table, Retries.standard());
        var commands = new Commands(store, new WarmStates(1_000_000), new Backoff(Duration.ZERO, Duration.ZERO, 1));
        var create = new CreateLedgerUseCase(commands);
        var open = new OpenAccountUseCase(commands);
        var post = new PostTransactionUseCase(
                commands, new GuardedStreams(commands), new StreamLocks(Duration.ofSeconds(1)));

        require(create.handle(new CreateLedger(ledger, Optional.empty(), ImportFiles.now()), request()));
        for (var account : ImportFiles.accounts(accounts)) {
            require(open.handle(ledger, account, request()));
        }
        var openings = recorder.take();
        for (var transaction : ImportFiles.transactions(ledger, transactions)) {
            require(post.handle(ledger, transaction, request()));
        }
        return new ImportWrites(openings, recorder.take());
    }

    /// As the HTTP API has it for a client that names no correlation.
    private static EventMetadata request() {
        var command = UUID.randomUUID();
        return new EventMetadata(command, UUID.randomUUID().toString(), command, "anonymous", Optional.empty());
    }

    private static void require(Outcome<?, ?> outcome) {
        if (!(outcome instanceof Done)) {
            throw new IllegalStateException("the files cannot be imported: " + outcome);
        }
    }
}
