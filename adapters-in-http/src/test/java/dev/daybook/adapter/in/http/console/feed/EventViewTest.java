package dev.daybook.adapter.in.http.console.feed;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Streams;
import dev.daybook.application.port.Unreadable;
import dev.daybook.domain.event.EventType;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Events that are not as they would be written today.
class EventViewTest {

    private static final StreamId STREAM = StreamId.of(MAIN, WALLET);

    @Test
    void one_of_an_earlier_version_is_told_from_what_it_says_today() {
        var view = view(opened(1, 1), Optional.empty());

        assertThat(view.isUpcast()).isTrue();
        assertThat(view.currentVersion()).hasValue(2);
        assertThat(view.today().orElseThrow()).contains("guarded");
        assertThat(view.fault()).isEmpty();
        assertThat(view(opened(1, 2), Optional.empty()).isUpcast()).isFalse();
    }

    @Test
    void one_that_cannot_be_read_shows_what_is_known_of_it() {
        var unreadable = new Unreadable(new Hint(new EventRef(STREAM, 1), new EventType("account-sold", 3), NOON));

        var view = view(unreadable, Optional.empty());

        assertThat(view.type()).isEqualTo(new EventType("account-sold", 3));
        assertThat(view.fault().orElseThrow()).contains("unknown type");
        assertThat(view.today()).isEmpty();
        assertThat(view.currentVersion()).isEmpty();
    }

    @Test
    void one_that_does_not_follow_the_event_before_it_is_at_fault() {
        assertThat(view(opened(3, 2), Optional.empty()).fault()).hasValue("the event before it is missing");
        assertThat(view(opened(3, 2), Optional.of(opened(1, 2))).fault()).isPresent();
        assertThat(view(opened(2, 2), Optional.of(opened(1, 2))).fault()).isEmpty();
    }

    private static EventView view(StoredEvent event, Optional<StoredEvent> before) {
        return EventView.of(event, before, 0, Optional.empty(), false);
    }

    private static StoredEvent opened(long version, int schema) {
        return new Stored(new RecordedEvent(
                new EventRef(STREAM, version),
                UUID.randomUUID(),
                new EventType("account-opened", schema),
                guarded(WALLET),
                NOON,
                Streams.command()));
    }
}
