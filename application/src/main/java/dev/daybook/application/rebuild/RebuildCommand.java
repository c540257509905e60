package dev.daybook.application.rebuild;

import java.time.Instant;
import java.util.List;

/// What to build.
public sealed interface RebuildCommand {

    /// A new generation that takes over.
    ///
    /// @param anew whether to begin anew what an earlier rebuild left
    /// @param acceptDifferences whether it takes over even if its rows are not those of the live one
    record TakeOver(boolean anew, boolean acceptDifferences) implements RebuildCommand {}

    /// A side generation of all that was recorded at a time or before, to look at.
    record AsOf(Instant at) implements RebuildCommand {}

    /// A side generation of the feed up to these positions, by partition, to look at.
    record UpTo(List<Long> positions) implements RebuildCommand {

        public UpTo {
            positions = List.copyOf(positions);
        }
    }
}
