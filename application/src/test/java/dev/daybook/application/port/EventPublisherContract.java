package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.RandomBook;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every bus does while nothing goes wrong.
public interface EventPublisherContract {

    /// A bus on which somebody follows all that the ledger tells.
    EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber);

    @Test
    default void what_is_offered_is_taken_and_arrives_as_the_same_event() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<EventRef>();
        var events = ofEveryType();

        var intake = publisherTo(arrived::addAll).offer(events);

        assertThat(intake).isEqualTo(Intake.whole(events));
        assertThat(take(events.size(), arrived)).isEqualTo(refs(events));
    }

    @Test
    default void any_number_may_be_offered_at_once() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<EventRef>();
        var events = Stored.all(RandomBook.events(1, new LedgerId("main"), 20)).subList(0, 12);

        var intake = publisherTo(arrived::addAll).offer(events);

        assertThat(intake).isEqualTo(Intake.whole(events));
        assertThat(take(events.size(), arrived)).isEqualTo(refs(events));
    }

    @Test
    default void offering_nothing_is_harmless() {
        assertThat(publisherTo(_ -> {}).offer(List.of())).isEqualTo(Intake.whole(List.of()));
    }

    /// Nobody could read these: they are hinted at all the same.
    private static List<StoredEvent> ofEveryType() {
        return EventCatalogue.LINES.stream()
                .map(EventCatalogue.Line::type)
                .map(type -> event("told:" + type.name(), type.version(), type))
                .toList();
    }

    private static StoredEvent event(String account, long version, EventType type) {
        var stream = StreamId.of(new LedgerId("main"), new AccountId(account));
        var recordedAt = Instant.parse("2026-11-01T12:00:00.123456Z");
        return new Unreadable(new Hint(new EventRef(stream, version), type, recordedAt));
    }

    private static Set<EventRef> refs(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::ref).collect(Collectors.toSet());
    }

    /// As many different events, however often each arrives.
    private static Set<EventRef> take(int count, BlockingQueue<EventRef> arrived) throws InterruptedException {
        var taken = new HashSet<EventRef>();
        while (taken.size() < count) {
            var next = arrived.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("the next of %d, after %s", count, taken).isNotNull();
            taken.add(next);
        }
        return taken;
    }
}
