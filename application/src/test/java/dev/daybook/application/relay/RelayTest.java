package dev.daybook.application.relay;

import static dev.daybook.domain.fixture.Words.FIRST;
import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.application.port.Change;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.Unavailable;
import dev.daybook.domain.event.EventType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final Deque<List<Change>> written = new ArrayDeque<>(List.of(List.of(change(1)), List.of(change(2))));
    private final List<Change> published = new ArrayList<>();
    private boolean busIsDown;

    private final Relay relay = new Relay(
            new ChangeStream() {
                @Override
                public List<Change> poll() {
                    return written.isEmpty() ? List.of() : written.pop();
                }

                @Override
                public void checkpoint() {}
            },
            this::publish);

    @Test
    void what_was_written_is_passed_on_in_order() {
        relay.step();
        relay.step();

        assertThat(published).containsExactly(change(1), change(2));
    }

    @Test
    void what_the_bus_did_not_take_is_passed_on_before_anything_newer() {
        busIsDown = true;
        assertThatThrownBy(relay::step).isInstanceOf(Unavailable.class);
        busIsDown = false;

        relay.step();
        relay.step();

        assertThat(published).containsExactly(change(1), change(2));
    }

    private void publish(List<Change> changes) {
        if (busIsDown) {
            throw new Unavailable("the bus is down", null);
        }
        published.addAll(changes);
    }

    private static Change change(long version) {
        var event = new EventRef(StreamId.of(MAIN, FIRST), version);
        return new Change(new Hint(event, new EventType("transaction-posted", 2), NOON), Optional.empty());
    }
}
