package dev.daybook.application.expiry;

import dev.daybook.application.command.Outcome;
import dev.daybook.application.port.EventMetadata;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Expirations;
import dev.daybook.application.port.Expirations.Due;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.transaction.TransactUseCase;
import dev.daybook.domain.transaction.TransactionCommand.ExpireTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Expires every pending transaction whose time is over, by a command like any other.
///
/// Nothing is remembered between two runs, and each transaction decides by itself whether it is still pending and due:
/// runs may be missed, repeated, or go on beside each other.
public final class ExpireDueUseCase {

    private static final Logger LOG = System.getLogger(ExpireDueUseCase.class.getName());
    private static final String ACTOR = "daybook:expiry";
    private static final int PAGE = 100;

    private final Expirations expirations;
    private final EventStore store;
    private final TransactUseCase transact;
    private final InstantSource time;

    public ExpireDueUseCase(Expirations expirations, EventStore store, TransactUseCase transact, InstantSource time) {
        this.expirations = expirations;
        this.store = store;
        this.transact = transact;
        this.time = time;
    }

    /// How many it has expired. One that cannot be expired is logged and holds up no other; it is tried again with the
    /// next run.
    ///
    /// @param mayGoOn asked after each page of those that are due
    public int handle(BooleanSupplier mayGoOn) {
        int expired = 0;
        Optional<Due> last = Optional.empty();
        List<Due> page;
        do {
            page = expirations.due(now(), last, PAGE);
            expired += (int) page.stream().filter(this::isExpired).count();
            last = page.isEmpty() ? last : Optional.of(page.getLast());
        } while (page.size() == PAGE && mayGoOn.getAsBoolean());
        return expired;
    }

    private boolean isExpired(Due due) {
        try {
            return store.fetch(List.of(beginning(due))).stream().anyMatch(pended -> isExpired(due, pended));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, () -> "could not expire %s".formatted(due), failed);
            return false;
        }
    }

    private boolean isExpired(Due due, RecordedEvent pended) {
        var command = new ExpireTransaction(due.transaction(), now());
        return transact.handle(due.ledger(), command, causedBy(pended)) instanceof Outcome.Done;
    }

    /// The whole story of a transaction has one correlation id.
    private static EventMetadata causedBy(RecordedEvent pended) {
        var metadata = pended.metadata();
        return new EventMetadata(
                UUID.randomUUID(), metadata.correlationId(), pended.id(), ACTOR, metadata.traceparent());
    }

    private static EventRef beginning(Due due) {
        return new EventRef(StreamId.of(due.ledger(), due.transaction()), 1);
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
