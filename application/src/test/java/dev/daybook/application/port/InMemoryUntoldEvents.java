package dev.daybook.application.port;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What a bus refused, for tests.
public final class InMemoryUntoldEvents implements UntoldEvents {

    private static final Comparator<EventRef> ORDER =
            comparing((EventRef event) -> event.stream().toString()).thenComparingLong(EventRef::version);

    private final ConcurrentNavigableMap<EventRef, UntoldEvent> parked = new ConcurrentSkipListMap<>(ORDER);

    @Override
    public void park(StoredEvent event, String reason, Instant at) {
        var first = new UntoldEvent(event.ref(), event.type(), reason, 1, at);
        var _ = parked.merge(event.ref(), first, (before, _) -> again(before, reason));
    }

    private static UntoldEvent again(UntoldEvent before, String reason) {
        return new UntoldEvent(before.event(), before.type(), reason, before.attempts() + 1, before.since());
    }

    @Override
    public List<UntoldEvent> list(Optional<EventRef> after, int limit) {
        var rest =
                after.map(last -> parked.tailMap(last, /* inclusive= */ false)).orElse(parked);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public Optional<UntoldEvent> find(EventRef event) {
        return Optional.ofNullable(parked.get(event));
    }

    @Override
    public long count() {
        return parked.size();
    }

    @Override
    public void remove(EventRef event) {
        parked.remove(event);
    }
}
