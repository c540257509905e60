package dev.daybook.adapter.out.messaging.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.adapter.out.messaging.contract.Facts;
import dev.daybook.adapter.out.messaging.wire.EventBridgeStandIn;
import dev.daybook.adapter.out.messaging.wire.WireFault;
import dev.daybook.adapter.out.messaging.wire.WireRequest;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.domain.fixture.TransactionWords;
import dev.daybook.domain.fixture.Words;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBridgePublisherTest implements EventPublisherContract, FaultyBusContract {

    private Consumer<Collection<EventRef>> subscriber = _ -> {};
    private final EventBridgeStandIn bus = new EventBridgeStandIn(
            event -> subscriber.accept(List.of(HintEnvelope.read(event).event())));
    private final WireStandIn wire = new WireStandIn(bus);
    private final Deque<Messaging> open = new ArrayDeque<>();
    private final Messaging messaging = connected(MessagingSettings.local(wire.endpoint()));
    private final EventPublisher publisher =
            new EventBridgePublisher(messaging.eventBridge(), EventBridgeStandIn.BUS, HARDLY_WAITING);

    @AfterEach
    void close() {
        open.forEach(Messaging::close);
        wire.close();
    }

    /// Every byte that EventBridge gets to see.
    @Test
    void it_is_spelled_like_this() {
        var _ = publisher.offer(List.of(Hints.alone(Hints.ACCOUNT)));

        assertThat(wire.requests("PutEvents")).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/");
            assertThat(request.header("x-amz-target")).isEqualTo("AWSEvents.PutEvents");
            assertThat(request.header("content-type")).isEqualTo("application/x-amz-json-1.1");
            assertThat(request.header("authorization")).contains("/us-east-1/events/aws4_request");
            assertThat(request.body()).isEqualTo("""
                    {"Entries":[{"Time":1793534400.000,"Source":"daybook",\
                    "DetailType":"account-entries-posted",\
                    "Detail":"{\\"ledger\\":\\"main\\",\\"stream\\":\\"main/account/users:042:wallet\\",\\"version\\":7,\
                    \\"event\\":{\\"name\\":\\"account-entries-posted\\",\\"version\\":1},\
                    \\"recorded_at\\":\\"2026-11-01T12:00:00.123456Z\\"}",\
                    "EventBusName":"daybook"}]}""");
        });
    }

    @Test
    void the_trace_of_the_request_goes_along() {
        var event = Facts.recorded(TransactionWords.reversed(Words.FIRST, Words.SECOND));

        var _ = publisher.offer(List.of(Hints.told(event)));

        assertThat(entry().path("TraceHeader").asText())
                .isEqualTo("Root=1-4bf92f35-77b34da6a3ce929d0e0e4736;Parent=00f067aa0ba902b7;Sampled=1");
        assertThat(entry().path("Detail").asText()).contains("\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void without_a_trace_there_is_no_header() {
        var _ = publisher.offer(List.of(Hints.alone(Hints.ACCOUNT)));

        assertThat(entry().has("TraceHeader")).isFalse();
        assertThat(TraceHeader.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"))
                .hasValueSatisfying(header -> assertThat(header).endsWith(";Sampled=0"));
        assertThat(TraceHeader.of("nonsense")).isEmpty();
    }

    @Test
    void the_largest_event_there_may_be_is_taken_and_one_byte_more_is_not() {
        int rest = 1024 * 1024 - 1 - bytes(Tellings.large(1, 0));
        var events = List.of(Tellings.large(1, rest), Tellings.large(2, rest + 1));

        var intake = publisher.offer(events);

        assertThat(taken()).containsExactly(1L);
        assertThat(intake.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.event()).isEqualTo(events.get(1));
            assertThat(refusal.reason()).isEqualTo("1048576 bytes, more than 1048575");
        });
    }

    @Test
    void a_bus_that_is_not_there_is_an_outage_and_nothing_is_parked() {
        var nowhere = new EventBridgePublisher(messaging.eventBridge(), "elsewhere", HARDLY_WAITING);

        var intake = nowhere.offer(Tellings.small(3));

        assertThat(intake.settled()).isZero();
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.outage())
                .hasValueSatisfying(outage -> assertThat(outage)
                        .hasMessage("event bus elsewhere does not take events: "
                                + "InvalidArgument: Event bus does not exist."));
    }

    private int bytes(StoredEvent event) {
        var wire = new EventBridgeWire(messaging.eventBridge(), EventBridgeStandIn.BUS);
        return wire.bytes(wire.entry(event));
    }

    private JsonNode entry() {
        return wire.requests("PutEvents").getFirst().json().path("Entries").path(0);
    }

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        this.subscriber = subscriber;
        return publisher;
    }

    @Override
    public EventPublisher publisherAt(URI endpoint, Duration patience) {
        var messaging = connected(new MessagingSettings("us-east-1", Optional.of(endpoint), patience, 4));
        return new EventBridgePublisher(messaging.eventBridge(), EventBridgeStandIn.BUS, HARDLY_WAITING);
    }

    private Messaging connected(MessagingSettings settings) {
        var messaging = Messaging.connect(settings);
        open.add(messaging);
        return messaging;
    }

    @Override
    public WireStandIn wire() {
        return wire;
    }

    @Override
    public String operation() {
        return "PutEvents";
    }

    @Override
    public List<Long> sent(WireRequest request) {
        return StreamSupport.stream(request.json().path("Entries").spliterator(), false)
                .map(entry -> entry.path("Detail").asText())
                .map(detail -> "{\"detail\":%s}".formatted(detail))
                .map(Tellings::version)
                .toList();
    }

    @Override
    public List<Long> taken() {
        return bus.events().stream().map(Tellings::version).toList();
    }

    @Override
    public int tooLarge() {
        return 1024 * 1024;
    }

    @Override
    public WireFault putOff(Integer... places) {
        return bus.failing(FaultyBusContract.all("ThrottlingException", places));
    }

    @Override
    public WireFault refused(Integer... places) {
        return bus.failing(FaultyBusContract.all("MalformedDetail", places));
    }

    @Override
    public WireFault standing(Integer... places) {
        return bus.failing(FaultyBusContract.all("NotAuthorizedForSourceException", places));
    }

    @Override
    public WireFault refusedWhole(int status, String code) {
        return EventBridgeStandIn.refused(status, code);
    }

    @Override
    public String contentCode() {
        return "ValidationException";
    }
}
