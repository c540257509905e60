package dev.daybook.application.view;

import java.util.List;

/// One generation of a read model.
///
/// @param slot `live`, `next`, `previous`, `side` or `proof`
/// @param label what it is for
/// @param complete whether it is filled and follows the feed
/// @param positions the next position of each partition of the feed that it wants
public record GenerationView(String slot, String label, boolean complete, List<Long> positions) {

    public GenerationView {
        positions = List.copyOf(positions);
    }

    /// How many events it has applied or parked.
    public long applied() {
        return positions.stream().mapToLong(Long::longValue).sum();
    }
}
