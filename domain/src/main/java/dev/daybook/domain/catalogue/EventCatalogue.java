package dev.daybook.domain.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.daybook.domain.account.AccountEvent.AccountClosed;
import dev.daybook.domain.account.AccountEvent.AccountFrozen;
import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.AccountUnfrozen;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.account.AccountEvent.EntriesReserved;
import dev.daybook.domain.account.AccountEvent.MetadataChanged;
import dev.daybook.domain.account.AccountEvent.MinimumBalanceChanged;
import dev.daybook.domain.account.AccountEvent.ReservationEnded;
import dev.daybook.domain.account.RetiredAccountEvent.AccountOpenedV1;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.RetiredTransactionEvent.TransactionPostedV1;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionExpired;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.PendingTransactionVoided;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPended;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
import dev.daybook.domain.transaction.TransactionEvent.TransactionReversed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every shape ever stored, with its name and version, written by hand. A line is added, never changed or removed;
/// when an event gets a new version, its old line names the retired record instead.
public final class EventCatalogue {

    /// One stored shape: a [DomainEvent] or a [RetiredEvent] record.
    public record Line(EventType type, Class<? extends Record> shape) {}

    public static final List<Line> LINES = List.of(
            line("ledger-created", 1, LedgerCreated.class),
            line("account-opened", 1, AccountOpenedV1.class),
            line("account-opened", 2, AccountOpened.class),
            line("account-frozen", 1, AccountFrozen.class),
            line("account-unfrozen", 1, AccountUnfrozen.class),
            line("account-closed", 1, AccountClosed.class),
            line("account-metadata-changed", 1, MetadataChanged.class),
            line("account-minimum-balance-changed", 1, MinimumBalanceChanged.class),
            line("account-entries-posted", 1, EntriesPosted.class),
            line("account-entries-reserved", 1, EntriesReserved.class),
            line("account-reservation-ended", 1, ReservationEnded.class),
            line("transaction-posted", 1, TransactionPostedV1.class),
            line("transaction-posted", 2, TransactionPosted.class),
            line("transaction-pended", 1, TransactionPended.class),
            line("pending-transaction-posted", 1, PendingTransactionPosted.class),
            line("pending-transaction-voided", 1, PendingTransactionVoided.class),
            line("pending-transaction-expired", 1, PendingTransactionExpired.class),
            line("transaction-reversed", 1, TransactionReversed.class));

    private static final Map<Class<?>, EventType> TYPES =
            LINES.stream().collect(toUnmodifiableMap(Line::shape, Line::type));

    private static final Map<EventType, Class<? extends Record>> SHAPES =
            LINES.stream().collect(toUnmodifiableMap(Line::type, Line::shape));

    private EventCatalogue() {}

    /// The name and version under which `event` is written today.
    public static EventType typeOf(DomainEvent event) {
        var type = TYPES.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("an event that the catalogue does not list: " + event.getClass());
        }
        return type;
    }

    /// The record that holds what was stored under `type`; empty when a newer Daybook wrote it.
    public static Optional<Class<? extends Record>> shapeOf(EventType type) {
        return Optional.ofNullable(SHAPES.get(type));
    }

    private static Line line(String name, int version, Class<? extends Record> shape) {
        return new Line(new EventType(name, version), shape);
    }
}
