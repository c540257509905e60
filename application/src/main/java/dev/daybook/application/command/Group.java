package dev.daybook.application.command;

import dev.daybook.application.port.Commit;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Those who go together, in the order in which they came: usually one, or several that wait for the same streams.
///
/// It grows to about what one commit holds. Whoever does not fit into that after all goes with the next one, in the
/// same turn.
final class Group<C extends Claim> {

    private final List<C> members = new ArrayList<>();
    private final Set<StreamId> streams = new HashSet<>();
    private int events;

    Group(C first) {
        add(first);
    }

    List<C> members() {
        return List.copyOf(members);
    }

    /// Those of all members.
    Set<StreamId> streams() {
        return Collections.unmodifiableSet(streams);
    }

    boolean touches(C claim) {
        return !Collections.disjoint(streams, claim.streams());
    }

    boolean takesIn(C claim) {
        boolean hasRoom = events + claim.streams().size() <= Commit.MAX_EVENTS;
        if (hasRoom) {
            add(claim);
        }
        return hasRoom;
    }

    private void add(C claim) {
        members.add(claim);
        streams.addAll(claim.streams());
        events += claim.streams().size();
    }
}
