package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.ParkedStream;
import dev.daybook.application.port.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// As much of the beginning of a slice as fits into one atomic write beside the position.
///
/// All that one event does is in it, so nobody sees half a transaction; a row that several events touch is written
/// once.
final class Portion {

    /// The largest transaction has so many rows: its own, and those of its accounts.
    static final int MOST_ROWS = AtomicPuts.MOST - 1;

    private final Map<StreamId, ParkedStream> parked;
    private final List<BalanceChange> changes = new ArrayList<>();
    private final Set<StreamId> touched = new HashSet<>();
    private final Map<StreamId, Long> waiting = new HashMap<>();
    private final long end;

    /// @param parked those streams of the slice that stand still
    Portion(FeedSlice slice, Map<StreamId, ParkedStream> parked) {
        this.parked = parked;
        this.end = slice.entries().stream()
                .filter(entry -> !isTaken(entry))
                .mapToLong(FeedEntry::position)
                .findFirst()
                .orElse(slice.to());
    }

    List<BalanceChange> changes() {
        return changes;
    }

    /// The rows that the changes touch.
    Set<StreamId> touched() {
        return touched;
    }

    /// The newest events of parked streams.
    Map<ParkedStream, Long> waiting() {
        var newest = new HashMap<ParkedStream, Long>();
        waiting.forEach((stream, version) -> newest.put(stands(stream), version));
        newest.entrySet().removeIf(wait -> wait.getValue() <= wait.getKey().waiting());
        return newest;
    }

    /// The position behind it.
    long end() {
        return end;
    }

    private ParkedStream stands(StreamId stream) {
        var stands = parked.get(stream);
        if (stands == null) {
            throw new IllegalStateException("not parked: " + stream);
        }
        return stands;
    }

    /// An event that waits is not even read: nobody may be able to.
    private boolean isTaken(FeedEntry entry) {
        var event = entry.event().ref();
        return parked.containsKey(event.stream())
                ? isWaiting(event.stream(), event.version())
                : isChanging(new BalanceChange(entry.event().recorded()));
    }

    private boolean isWaiting(StreamId stream, long version) {
        if (!waiting.containsKey(stream) && isFull(1)) {
            return false;
        }
        waiting.merge(stream, version, Math::max);
        return true;
    }

    private boolean isChanging(BalanceChange change) {
        var more = change.touched();
        more.removeAll(touched);
        if (isFull(more.size())) {
            return false;
        }
        touched.addAll(more);
        changes.add(change);
        return true;
    }

    private boolean isFull(int more) {
        return touched.size() + waiting.size() + more > MOST_ROWS;
    }
}
