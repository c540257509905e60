package dev.daybook.adapter.out.messaging.contract;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/// Every event that others are told of, with its name and version, written by hand. A line may be added; one that was
/// published is neither changed nor removed while anybody may listen.
public final class PublicCatalogue {

    /// One published shape.
    public record Line(PublicType type, Class<? extends PublicEvent> shape) {}

    public static final List<Line> LINES = List.of(
            line("dev.daybook.ledger.created", 1, PublicLedgerEvent.Created.class),
            line("dev.daybook.account.opened", 1, PublicAccountEvent.Opened.class),
            line("dev.daybook.account.frozen", 1, PublicAccountEvent.Frozen.class),
            line("dev.daybook.account.unfrozen", 1, PublicAccountEvent.Unfrozen.class),
            line("dev.daybook.account.closed", 1, PublicAccountEvent.Closed.class),
            line("dev.daybook.account.metadata-changed", 1, PublicAccountEvent.MetadataChanged.class),
            line("dev.daybook.account.minimum-balance-changed", 1, PublicAccountEvent.MinimumBalanceChanged.class),
            line("dev.daybook.transaction.posted", 1, PublicTransactionEvent.Posted.class),
            line("dev.daybook.transaction.pended", 1, PublicTransactionEvent.Pended.class),
            line("dev.daybook.transaction.reversed", 1, PublicTransactionEvent.Reversed.class),
            line("dev.daybook.pending-transaction.posted", 1, PublicTransactionEvent.PendingPosted.class),
            line("dev.daybook.pending-transaction.voided", 1, PublicTransactionEvent.PendingVoided.class),
            line("dev.daybook.pending-transaction.expired", 1, PublicTransactionEvent.PendingExpired.class));

    private static final Map<Class<?>, PublicType> TYPES =
            LINES.stream().collect(toUnmodifiableMap(Line::shape, Line::type));

    private PublicCatalogue() {}

    public static PublicType typeOf(PublicEvent event) {
        var type = TYPES.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("an event that the catalogue does not list: " + event.getClass());
        }
        return type;
    }

    private static Line line(String name, int version, Class<? extends PublicEvent> shape) {
        return new Line(new PublicType(name, version), shape);
    }
}
