package dev.daybook.application.port;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What every bus does while nothing goes wrong; when something does, it may lose, double and shuffle.
public interface HintPublisherContract {

    /// A bus on which somebody follows all that the ledger tells.
    HintPublisher publisherTo(Consumer<Collection<EventRef>> subscriber);

    @Test
    default void what_is_published_arrives_as_the_same_event() throws InterruptedException {
        var arrived = new LinkedBlockingQueue<EventRef>();
        var hints = hintsOfEveryType();

        publisherTo(arrived::addAll).publish(changes(hints));

        assertThat(take(hints.size(), arrived))
                .isEqualTo(hints.stream().map(Hint::event).collect(Collectors.toSet()));
    }

    @Test
    default void publishing_nothing_is_harmless() {
        publisherTo(_ -> {}).publish(List.of());
    }

    /// Nobody could read these.
    private static List<StoredEvent> changes(List<Hint> hints) {
        return hints.stream().<StoredEvent>map(Unreadable::new).toList();
    }

    private static List<Hint> hintsOfEveryType() {
        return EventCatalogue.LINES.stream()
                .map(EventCatalogue.Line::type)
                .map(HintPublisherContract::hint)
                .toList();
    }

    private static Hint hint(EventType type) {
        var stream = StreamId.of(new LedgerId("main"), new AccountId("hinted:" + type.name()));
        return new Hint(new EventRef(stream, type.version()), type, Instant.parse("2026-11-01T12:00:00.123456Z"));
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
