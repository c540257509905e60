package dev.daybook.application.publication;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.application.fixture.Filing;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.job.JobResult.Retold;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryUntoldEvents;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.port.UntoldEvent;
import dev.daybook.application.publication.ScriptedPublisher.Fate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetellTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final InMemoryEventStore store = new InMemoryEventStore();
    private final InMemoryUntoldEvents untold = new InMemoryUntoldEvents();

    @BeforeEach
    void park_everything() {
        Filing.file(RandomBook.events(3, MAIN, 200), store);
        stored().forEach(event -> untold.park(event, "too large", NOON));
        assertThat(untold.count()).isGreaterThan(200);
    }

    @Test
    void all_that_the_bus_takes_by_now_is_told() {
        long parked = untold.count();
        var bus = new ScriptedPublisher(_ -> Fate.TAKEN);

        assertThat(retell(bus, Optional.empty())).isEqualTo(new Retold(parked, 0));

        assertThat(bus.told)
                .containsExactlyInAnyOrderElementsOf(
                        stored().stream().map(StoredEvent::ref).toList());
    }

    @Test
    void one_alone_can_be_told() {
        long parked = untold.count();
        var event = stored().get(17).ref();
        var bus = new ScriptedPublisher(_ -> Fate.TAKEN);

        assertThat(retell(bus, Optional.of(event))).isEqualTo(new Retold(1, parked - 1));
        assertThat(retell(bus, Optional.of(event))).isEqualTo(new Retold(0, parked - 1));

        assertThat(bus.told).containsExactly(event);
    }

    @Test
    void what_is_refused_again_stays_parked_with_one_more_attempt() {
        var event = stored().get(17).ref();
        var bus = new ScriptedPublisher(each -> each.equals(event) ? Fate.REFUSED : Fate.TAKEN);

        assertThat(retell(bus, Optional.empty()).parked()).isEqualTo(1);

        assertThat(untold.list(Optional.empty(), 10)).singleElement().satisfies(parked -> {
            assertThat(parked.event()).isEqualTo(event);
            assertThat(parked.attempts()).isEqualTo(2);
            assertThat(parked.reason()).isEqualTo("not for this bus");
            assertThat(parked.since()).isEqualTo(NOON);
        });
    }

    @Test
    void what_was_told_before_an_outage_is_not_told_again() {
        var inOrder = untold.list(Optional.empty(), 1_000).stream()
                .map(UntoldEvent::event)
                .toList();
        var stuck = inOrder.get(150);
        Function<EventRef, Fate> script = event -> event.equals(stuck) ? Fate.AWAY : Fate.TAKEN;

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> retell(new ScriptedPublisher(script), Optional.empty()));

        assertThat(untold.list(Optional.empty(), 1_000))
                .extracting(UntoldEvent::event)
                .isEqualTo(inOrder.subList(150, inOrder.size()));
    }

    private Retold retell(ScriptedPublisher bus, Optional<EventRef> only) {
        return new RetellUseCase(store, bus, untold, InstantSource.fixed(NOON.plusSeconds(60)))
                .handle(only, Progress.UNSEEN);
    }

    private List<StoredEvent> stored() {
        return store.list(Optional.empty()).events();
    }
}
