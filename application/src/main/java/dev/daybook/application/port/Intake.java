package dev.daybook.application.port;

import java.util.List;
import java.util.Optional;

/// What became of events that were offered to a bus.
///
/// @param settled so many of them, counted from the first, need not be offered again: the bus took them or
///     never will
/// @param refused those of the settled that it never will take
/// @param outage why no more are settled; what lies behind them may have been told nevertheless
public record Intake(int settled, List<Refusal> refused, Optional<Unavailable> outage) {

    /// The same offer would be refused again.
    public record Refusal(StoredEvent event, String reason) {}

    public Intake {
        refused = List.copyOf(refused);
    }

    /// All that was offered was taken.
    public static Intake whole(List<StoredEvent> offered) {
        return new Intake(offered.size(), List.of(), Optional.empty());
    }
}
