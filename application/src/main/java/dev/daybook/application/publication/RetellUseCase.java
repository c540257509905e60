package dev.daybook.application.publication;

import static java.util.stream.Collectors.toSet;

import dev.daybook.application.job.JobResult.Retold;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.port.UntoldEvents;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Offers the bus what it has refused before, as it stands in the store. A page at a time: there may be any
/// number.
public final class RetellUseCase {

    private static final int PAGE = 100;

    private final EventDirectory store;
    private final EventPublisher publisher;
    private final UntoldEvents untold;
    private final Refusals refusals;

    public RetellUseCase(EventDirectory store, EventPublisher publisher, UntoldEvents untold, InstantSource clock) {
        this.store = store;
        this.publisher = publisher;
        this.untold = untold;
        this.refusals = new Refusals(untold, clock);
    }

    /// Tells one event, or all. Throws [dev.daybook.application.port.Unavailable] when the bus is away; what
    /// was told until then is not told again.
    ///
    /// @param only the one event
    public Retold handle(Optional<EventRef> only, Progress progress) {
        progress.phase("telling", only.isPresent() ? 1 : untold.count());
        long told = only.isPresent() ? tell(untold.find(only.get()).stream().toList()) : allPages(progress);
        return new Retold(told, untold.count());
    }

    private long allPages(Progress progress) {
        long told = 0;
        long tried = 0;
        Optional<EventRef> after = Optional.empty();
        List<UntoldEvent> page;
        do {
            page = untold.list(after, PAGE);
            told += tell(page);
            tried += page.size();
            progress.reached(tried);
            after = page.isEmpty() ? after : Optional.of(page.getLast().event());
        } while (page.size() == PAGE);
        return told;
    }

    private long tell(List<UntoldEvent> parked) {
        var events = read(parked.stream().map(UntoldEvent::event).toList());
        var intake = publisher.offer(events);
        refusals.park(intake.refused());
        var told = told(events, intake);
        told.forEach(untold::remove);
        intake.outage().ifPresent(outage -> {
            throw outage;
        });
        return told.size();
    }

    private static List<EventRef> told(List<StoredEvent> events, Intake intake) {
        var refused =
                intake.refused().stream().map(refusal -> refusal.event().ref()).collect(toSet());
        return events.subList(0, intake.settled()).stream()
                .map(StoredEvent::ref)
                .filter(event -> !refused.contains(event))
                .toList();
    }

    /// In the order given.
    private List<StoredEvent> read(List<EventRef> refs) {
        var found = store.find(refs);
        return refs.stream().map(ref -> pick(ref, found)).toList();
    }

    private static StoredEvent pick(EventRef ref, List<StoredEvent> found) {
        return found.stream()
                .filter(event -> event.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new CorruptStream(ref.stream(), "event %d is not there".formatted(ref.version())));
    }
}
