package dev.daybook.adapter.out.dynamodb.balances;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far one generation has come in one partition of the feed. Whatever changes the generation's rows for that
/// partition's sake writes this item over the revision it read, in the same transaction.
///
/// @param next the position of the feed that it wants next
/// @param parked how many streams of the partition stand still: nobody looks for them while there are none
/// @param revision counts the changes: as long as it is the same, nothing has come to the rows by this partition
/// @param held present while somebody wants the rows to stand still
record Position(int partition, long next, long parked, long revision, Optional<Mark> held) {

    /// @param until when it no longer counts: a holder that crashed must not stop the read model for ever
    record Mark(UUID holder, Instant until) {}

    static Position first(int partition) {
        return new Position(partition, 0, 0, 0, Optional.empty());
    }

    boolean isHeld() {
        return held.filter(mark -> Instant.now().isBefore(mark.until())).isPresent();
    }

    Position at(long position) {
        return new Position(partition, position, parked, revision, held);
    }

    /// As it stands after it was written.
    Position written() {
        return new Position(partition, next, parked, revision + 1, Optional.empty());
    }

    Position withParked(long more) {
        return new Position(partition, next, parked + more, revision, held);
    }
}
