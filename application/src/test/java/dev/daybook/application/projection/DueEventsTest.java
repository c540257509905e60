package dev.daybook.application.projection;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.SAVINGS;
import static dev.daybook.domain.fixture.Words.WALLET;
import static dev.daybook.domain.fixture.Words.guarded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.id.AccountId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DueEventsTest {

    @Test
    void the_next_events_are_due_in_order() {
        assertThat(DueEvents.among(wallet(3, 2, 1), Map.of())).isEqualTo(wallet(1, 2, 3));
    }

    @Test
    void what_was_applied_is_not_due_again() {
        assertThat(DueEvents.among(wallet(1, 2, 3), at(2))).isEqualTo(wallet(3));
    }

    @Test
    void an_event_that_comes_twice_is_due_once() {
        assertThat(DueEvents.among(wallet(1, 1, 2, 2), Map.of())).isEqualTo(wallet(1, 2));
    }

    @Test
    void what_is_beyond_a_gap_is_not_due() {
        assertThat(DueEvents.among(wallet(1, 3), Map.of())).isEqualTo(wallet(1));
        assertThat(DueEvents.among(wallet(4, 5), at(2))).isEmpty();
    }

    @Test
    void streams_do_not_wait_for_each_other() {
        var other = event(SAVINGS, 1);

        assertThat(DueEvents.among(List.of(event(WALLET, 5), other), Map.of())).isEqualTo(List.of(other));
    }

    private static Map<StreamId, Long> at(long version) {
        return Map.of(StreamId.of(MAIN, WALLET), version);
    }

    private static List<RecordedEvent> wallet(long... versions) {
        return LongStream.of(versions)
                .mapToObj(version -> event(WALLET, version))
                .toList();
    }

    private static RecordedEvent event(AccountId account, long version) {
        return Bookkeeper.recorded(new EventRef(StreamId.of(MAIN, account), version), guarded(account));
    }
}
