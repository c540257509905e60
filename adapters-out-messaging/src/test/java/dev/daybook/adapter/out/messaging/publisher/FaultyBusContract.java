package dev.daybook.adapter.out.messaging.publisher;

import static dev.daybook.adapter.out.messaging.publisher.Tellings.event;
import static dev.daybook.adapter.out.messaging.publisher.Tellings.large;
import static dev.daybook.adapter.out.messaging.publisher.Tellings.small;
import static dev.daybook.adapter.out.messaging.publisher.Tellings.versions;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.messaging.wire.ResettingLine;
import dev.daybook.adapter.out.messaging.wire.WireFault;
import dev.daybook.adapter.out.messaging.wire.WireRequest;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every bus in the cloud does while something goes wrong. Events are told apart by their version.
interface FaultyBusContract {

    Backoff HARDLY_WAITING = new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), 4);

    /// A publisher to the bus at an address.
    ///
    /// @param patience how long a call may take
    EventPublisher publisherAt(URI endpoint, Duration patience);

    default EventPublisher publisher() {
        return publisherAt(wire().endpoint(), Duration.ofSeconds(10));
    }

    WireStandIn wire();

    /// Of the request that publishes.
    String operation();

    /// What a request wants to publish, by version.
    List<Long> sent(WireRequest request);

    /// What the bus has taken, in order.
    List<Long> taken();

    /// How many bytes no message may have.
    int tooLarge();

    WireFault putOff(Integer... places);

    WireFault refused(Integer... places);

    WireFault standing(Integer... places);

    WireFault refusedWhole(int status, String code);

    /// The code with which a request is refused because of what is in it.
    String contentCode();

    @Test
    default void a_batch_is_ten_events_in_order() {
        var events = small(25);

        assertThat(publisher().offer(events)).isEqualTo(Intake.whole(events));

        assertThat(requests()).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(taken()).isEqualTo(versions(events));
    }

    @Test
    default void a_batch_is_no_larger_than_the_bus_takes() {
        var events = Stream.of(1, 2, 3, 4, 5, 6, 7)
                .map(version -> large(version, tooLarge() / 3))
                .toList();

        assertThat(publisher().offer(events)).isEqualTo(Intake.whole(events));

        assertThat(requests()).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L), List.of(7L));
    }

    @Test
    default void only_what_was_put_off_is_sent_again_in_order() {
        wire().plan(operation(), putOff(1, 3), putOff(1));
        var events = small(5);

        assertThat(publisher().offer(events)).isEqualTo(Intake.whole(events));

        assertThat(requests()).containsExactly(List.of(1L, 2L, 3L, 4L, 5L), List.of(2L, 4L), List.of(4L));
        assertThat(taken()).containsExactly(1L, 3L, 5L, 2L, 4L);
    }

    @Test
    default void the_next_batch_waits_for_what_was_put_off() {
        wire().plan(operation(), putOff(0));

        assertThat(publisher().offer(small(12)).settled()).isEqualTo(12);

        assertThat(requests()).extracting(List::size).containsExactly(10, 1, 2);
        assertThat(taken()).endsWith(1L, 11L, 12L);
    }

    @Test
    default void a_busy_bus_is_asked_again() {
        wire().plan(
                        operation(),
                        refusedWhole(400, "ThrottlingException"),
                        refusedWhole(503, "ServiceUnavailable"),
                        refusedWhole(500, "InternalFailure"));
        var events = small(3);

        assertThat(publisher().offer(events)).isEqualTo(Intake.whole(events));

        assertThat(requests()).hasSize(4);
        assertThat(taken()).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_connection_that_ends_early_is_made_again() {
        wire().plan(operation(), WireFault.hungUp(), WireFault.cutOff(), WireFault.answerLost());
        var events = small(3);

        assertThat(publisher().offer(events)).isEqualTo(Intake.whole(events));

        assertThat(taken()).as("twice for nothing").containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    default void a_connection_that_is_reset_is_made_again() {
        var events = small(3);

        try (var line = new ResettingLine(wire().endpoint(), 3)) {
            assertThat(publisherAt(line.endpoint(), Duration.ofSeconds(10)).offer(events))
                    .isEqualTo(Intake.whole(events));
        }
        assertThat(taken()).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_line_that_is_never_free_is_an_outage() {
        try (var line = new ResettingLine(wire().endpoint(), Integer.MAX_VALUE)) {
            var intake = publisherAt(line.endpoint(), Duration.ofSeconds(10)).offer(small(3));

            assertThat(intake.settled()).isZero();
            assertThat(intake.refused()).isEmpty();
            assertThat(intake.outage()).isPresent();
        }
    }

    @Test
    default void a_bus_that_is_silent_for_too_long_is_asked_again() {
        wire().plan(operation(), WireFault.silence());
        var events = small(3);

        assertThat(publisherAt(wire().endpoint(), Duration.ofMillis(500)).offer(events))
                .isEqualTo(Intake.whole(events));

        assertThat(requests()).hasSizeGreaterThan(1);
    }

    @Test
    default void after_some_tries_it_is_an_outage_and_what_was_taken_is_settled() {
        var events = small(25);
        wire().plan(
                        operation(),
                        putOff(),
                        putOff(3),
                        refusedWhole(400, "ThrottlingException"),
                        refusedWhole(500, "InternalFailure"),
                        WireFault.hungUp());

        var intake = publisher().offer(events);

        assertThat(intake.settled()).as("up to the one that was put off").isEqualTo(13);
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.outage()).containsInstanceOf(Unavailable.class);
        assertThat(requests()).extracting(List::size).containsExactly(10, 10, 1, 1, 1);
    }

    @Test
    default void what_is_not_ours_to_wait_for_is_an_outage_at_once() {
        wire().plan(operation(), WireFault.repeatedly(refusedWhole(403, "AccessDeniedException")));

        var intake = publisher().offer(small(3));

        assertThat(intake.settled()).isZero();
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.outage())
                .hasValueSatisfying(outage -> assertThat(outage)
                        .hasMessageContaining("does not take events: ")
                        .hasMessageContaining("AccessDenied"));
        assertThat(requests()).hasSize(1);
    }

    @Test
    default void an_entry_that_no_waiting_helps_is_an_outage_at_once() {
        wire().plan(operation(), standing(1));

        var intake = publisher().offer(small(3));

        assertThat(intake.settled()).isEqualTo(1);
        assertThat(intake.outage()).isPresent();
        assertThat(requests()).hasSize(1);
    }

    @Test
    default void an_entry_that_is_refused_for_ever_is_named_and_the_others_are_taken() {
        wire().plan(operation(), refused(1));
        var events = small(3);

        var intake = publisher().offer(events);

        assertThat(intake.settled()).isEqualTo(3);
        assertThat(intake.outage()).isEmpty();
        assertThat(intake.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.event()).isEqualTo(events.get(1));
            assertThat(refusal.reason()).contains(": because of ");
        });
        assertThat(requests()).hasSize(1);
        assertThat(taken()).containsExactly(1L, 3L);
    }

    @Test
    default void what_is_too_large_is_refused_before_it_is_sent() {
        var events = List.of(event(1), large(2, tooLarge()), event(3));

        var intake = publisher().offer(events);

        assertThat(intake.settled()).isEqualTo(3);
        assertThat(intake.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.event()).isEqualTo(events.get(1));
            assertThat(refusal.reason()).matches("\\d+ bytes, more than \\d+");
        });
        assertThat(requests()).containsExactly(List.of(1L, 3L));
    }

    @Test
    default void where_all_is_too_large_nothing_is_sent() {
        var events = List.of(large(1, tooLarge()), large(2, tooLarge()));

        assertThat(publisher().offer(events).refused())
                .extracting(Refusal::event)
                .isEqualTo(events);
        assertThat(requests()).isEmpty();
    }

    @Test
    default void a_request_that_is_refused_for_what_is_in_it_is_taken_apart() {
        wire().plan(operation(), refusedWhole(400, contentCode()), putOff(), refusedWhole(400, contentCode()));
        var events = small(3);

        var intake = publisher().offer(events);

        assertThat(requests()).containsExactly(List.of(1L, 2L, 3L), List.of(1L), List.of(2L), List.of(3L));
        assertThat(intake.settled()).isEqualTo(3);
        assertThat(intake.refused()).extracting(Refusal::event).containsExactly(events.get(1));
    }

    @Test
    default void whoever_is_interrupted_gives_up_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        var intake = publisher().offer(small(3));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(intake.settled()).isZero();
        assertThat(intake.outage()).isPresent();
    }

    private List<List<Long>> requests() {
        return wire().requests(operation()).stream().map(this::sent).toList();
    }

    /// Places of one request with what befalls them.
    static Map<Integer, String> all(String code, Integer... places) {
        return Stream.of(places).collect(toMap(place -> place, _ -> code));
    }
}
