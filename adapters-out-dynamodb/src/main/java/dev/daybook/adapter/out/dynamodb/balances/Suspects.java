package dev.daybook.adapter.out.dynamodb.balances;

import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which rows have to be looked at once more when nothing moves.
final class Suspects {

    /// Beyond that, all rows are looked at.
    private static final int MOST = 10_000;

    private final Set<StreamId> streams = ConcurrentHashMap.newKeySet();
    private long rows;

    void look(List<RowPair> page) {
        rows += page.stream().filter(pair -> pair.live().isPresent()).count();
        add(page.stream().filter(RowPair::differs).map(RowPair::stream).toList());
    }

    void add(Collection<StreamId> more) {
        if (!areTooMany()) {
            streams.addAll(more);
        }
    }

    boolean areTooMany() {
        return streams.size() > MOST;
    }

    Set<StreamId> streams() {
        return streams;
    }

    /// How many rows the live generation has.
    long rows() {
        return rows;
    }
}
