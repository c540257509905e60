package dev.daybook.application.command;

import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who may go, and who waits for whom. No two groups that are under way share a stream, and nobody overtakes anybody on
/// any stream; so whoever waits goes once those before have left, and nobody waits in a circle.
///
/// Those who had to wait for the same streams go together. Nobody lingers for company.
///
/// Each method answers the groups that may go now. It knows neither threads nor time.
final class WaitingLine<C extends Claim> {

    private final Set<StreamId> busy = new HashSet<>();
    private final Set<C> waiting = new LinkedHashSet<>();

    /// Nobody but `claim` may go because of that, and so it goes alone.
    List<Group<C>> arrive(C claim) {
        waiting.add(claim);
        return Collections.disjoint(busy, claim.streams()) ? admit() : List.of();
    }

    List<Group<C>> leave(Group<C> group) {
        busy.removeAll(group.streams());
        return admit();
    }

    /// For one that [#isWaiting].
    List<Group<C>> giveUp(C claim) {
        waiting.remove(claim);
        return admit();
    }

    boolean isWaiting(C claim) {
        return waiting.contains(claim);
    }

    private List<Group<C>> admit() {
        var blocked = new HashSet<>(busy);
        var forming = new ArrayList<Group<C>>();
        for (var each = waiting.iterator(); each.hasNext(); ) {
            var claim = each.next();
            if (Collections.disjoint(blocked, claim.streams()) && isTakenIn(claim, forming)) {
                each.remove();
            } else {
                blocked.addAll(claim.streams());
            }
        }
        forming.forEach(group -> busy.addAll(group.streams()));
        return forming;
    }

    private static <C extends Claim> boolean isTakenIn(C claim, List<Group<C>> forming) {
        var touched = forming.stream().filter(group -> group.touches(claim)).toList();
        return switch (touched.size()) {
            case 0 -> forming.add(new Group<>(claim));
            case 1 -> touched.getFirst().takesIn(claim);
            default -> false;
        };
    }
}
