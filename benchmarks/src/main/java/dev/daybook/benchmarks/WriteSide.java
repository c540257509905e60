package dev.daybook.benchmarks;

import dev.daybook.application.account.OpenAccountUseCase;
import dev.daybook.application.command.Commands;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.WarmStates;
import dev.daybook.application.ledger.CreateLedgerUseCase;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.retry.Backoff;
import dev.daybook.application.transaction.GuardedStreams;
import dev.daybook.application.transaction.TransactUseCase;
import dev.daybook.domain.account.AccountCommand.OpenAccount;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerCommand.CreateLedger;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The real use cases on an event store of choice. A command that is not carried out, once and now, throws: there is
/// nothing to measure then.
public final class WriteSide {

    private final CreateLedgerUseCase create;
    private final OpenAccountUseCase open;
    private final TransactUseCase post;

    private WriteSide(EventStore store, WarmStates warm, Backoff races, Duration turn) {
        var commands = new Commands(store, warm, races, turn);
        this.create = new CreateLedgerUseCase(commands);
        this.open = new OpenAccountUseCase(commands);
        this.post = new TransactUseCase(commands, new GuardedStreams(commands));
    }

    /// With the settings of `DaybookService`.
    public static WriteSide ofService(EventStore store) {
        var races = new Backoff(Duration.ofMillis(5), Duration.ofMillis(200), 12);
        return new WriteSide(store, new WarmStates(20_000, WarmStates.FOR_EVER), races, Duration.ofSeconds(5));
    }

    /// It remembers all that it wrote, so it never reads what it wrote itself.
    public static WriteSide withoutReads(EventStore store) {
        var once = new Backoff(Duration.ZERO, Duration.ZERO, 1);
        return new WriteSide(store, new WarmStates(1_000_000, WarmStates.FOR_EVER), once, Duration.ofSeconds(1));
    }

    public void create(LedgerId ledger) {
        require(create.handle(new CreateLedger(ledger, Optional.empty(), ImportFiles.now()), request()));
    }

    public void open(LedgerId ledger, OpenAccount account) {
        require(open.handle(ledger, account, request()));
    }

    public void post(LedgerId ledger, PostTransaction transaction) {
        require(post.handle(ledger, transaction, request()));
    }

    /// As the HTTP API has it for a client that names no correlation.
    private static EventMetadata request() {
        var command = UUID.randomUUID();
        return new EventMetadata(command, UUID.randomUUID().toString(), command, "anonymous", Optional.empty());
    }

    private static void require(Outcome<?, ?> outcome) {
        if (!(outcome instanceof Done)) {
            throw new IllegalStateException("not carried out: " + outcome);
        }
    }
}
