package dev.daybook.application.port;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.daybook.application.projection.DueEvents;
import dev.daybook.domain.account.AccountEvent.AccountChanged;
import dev.daybook.domain.account.AccountEvent.FundsMoved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Keeps the events themselves, each stream's in order and without gaps: whatever is asked is folded from them.
public class InMemoryProjection implements Projection {

    private final String name;
    private volatile List<RecordedEvent> applied = List.of();

    public InMemoryProjection(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final synchronized void apply(List<RecordedEvent> events) {
        var streams = events.stream().map(event -> event.ref().stream()).toList();
        var due = DueEvents.among(events, versions(streams));
        due.forEach(InMemoryProjection::refuseImpossible);
        var more = new ArrayList<>(applied);
        more.addAll(due);
        applied = List.copyOf(more);
    }

    @Override
    public final Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return streams.stream().distinct().collect(toMap(identity(), this::version));
    }

    private long version(StreamId stream) {
        return applied().filter(event -> event.ref().stream().equals(stream)).count();
    }

    /// In the order in which they were applied.
    final Stream<RecordedEvent> applied() {
        return applied.stream();
    }

    private static void refuseImpossible(RecordedEvent event) {
        if ((event.event() instanceof FundsMoved || event.event() instanceof AccountChanged)
                && event.ref().version() == 1) {
            throw new IllegalStateException("on an account that was never opened: " + event);
        }
    }
}
