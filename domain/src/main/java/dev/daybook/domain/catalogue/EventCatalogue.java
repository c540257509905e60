package dev.daybook.domain.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.daybook.domain.account.AccountEvent.AccountOpened;
import dev.daybook.domain.account.AccountEvent.EntriesPosted;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import dev.daybook.domain.transaction.TransactionEvent.TransactionPosted;
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
            line("account-opened", 1, AccountOpened.class),
            line("account-entries-posted", 1, EntriesPosted.class),
            line("transaction-posted", 1, TransactionPosted.class));

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
