package dev.daybook.adapter.out.messaging.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.adapter.out.messaging.Hints;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.adapter.out.messaging.wire.SnsStandIn;
import dev.daybook.adapter.out.messaging.wire.WireFault;
import dev.daybook.adapter.out.messaging.wire.WireRequest;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventPublisherContract;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsPublisherTest implements EventPublisherContract, FaultyBusContract {

    private Consumer<Collection<EventRef>> subscriber = _ -> {};
    private final SnsStandIn topic = new SnsStandIn(notification ->
            subscriber.accept(List.of(HintEnvelope.read(notification).event())));
    private final WireStandIn wire = new WireStandIn(topic);
    private final Deque<Messaging> open = new ArrayDeque<>();
    private final Messaging messaging = connected(MessagingSettings.local(wire.endpoint()));
    private final EventPublisher publisher = new SnsPublisher(messaging.sns(), SnsStandIn.TOPIC, HARDLY_WAITING);

    @AfterEach
    void close() {
        open.forEach(Messaging::close);
        wire.close();
    }

    /// All that SNS gets to see.
    @Test
    void it_is_spelled_like_this() {
        var _ = publisher.offer(List.of(Hints.alone(Hints.ACCOUNT)));

        assertThat(wire.requests("PublishBatch")).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/");
            assertThat(request.header("content-type")).startsWith("application/x-www-form-urlencoded");
            assertThat(request.header("authorization")).contains("/us-east-1/sns/aws4_request");
            assertThat(request.form())
                    .containsEntry("Action", "PublishBatch")
                    .containsEntry("Version", "2010-03-31")
                    .containsEntry("TopicArn", SnsStandIn.TOPIC)
                    .containsEntry("PublishBatchRequestEntries.member.1.Id", "0")
                    .containsEntry("PublishBatchRequestEntries.member.1.Message", """
                            {"version":"0","id":"0fd7ef5d-c729-34e2-85c0-90e16a4d90ed",\
                            "detail-type":"account-entries-posted","source":"daybook",\
                            "time":"2026-11-01T12:00:00Z",\
                            "detail":{"ledger":"main","stream":"main/account/users:042:wallet","version":7,\
                            "event":{"name":"account-entries-posted","version":1},\
                            "recorded_at":"2026-11-01T12:00:00.123456Z"}}""")
                    .hasSize(5 + 3 * 3);
            assertThat(SnsStandIn.attributes(request))
                    .containsExactly(
                            Map.of("source", "daybook", "detail-type", "account-entries-posted", "ledger", "main"));
        });
    }

    @Test
    void the_largest_event_there_may_be_is_taken_and_one_byte_more_is_not() {
        int rest = 256 * 1024 - bytes(Tellings.large(1, 0));
        var events = List.of(Tellings.large(1, rest), Tellings.large(2, rest + 1));

        var intake = publisher.offer(events);

        assertThat(taken()).containsExactly(1L);
        assertThat(intake.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.event()).isEqualTo(events.get(1));
            assertThat(refusal.reason()).isEqualTo("262145 bytes, more than 262144");
        });
    }

    @Test
    void what_is_the_senders_fault_but_may_pass_is_sent_again() {
        wire.plan("PublishBatch", topic.failing(Map.of(0, "KMSThrottlingException"), /* isSendersFault= */ true));

        assertThat(publisher.offer(Tellings.small(2)).settled()).isEqualTo(2);

        assertThat(taken()).containsExactly(2L, 1L);
    }

    @Test
    void a_topic_that_is_not_there_is_an_outage_and_nothing_is_parked() {
        var nowhere = new SnsPublisher(messaging.sns(), SnsStandIn.TOPIC + "-2", HARDLY_WAITING);

        var intake = nowhere.offer(Tellings.small(3));

        assertThat(intake.settled()).isZero();
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.outage())
                .hasValueSatisfying(outage -> assertThat(outage).hasMessageContaining("Topic does not exist"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daybook",
                "arn:aws:sqs:us-east-1:111122223333:daybook",
                "arn:aws:sns:us-east-1:1111:daybook",
                "arn:aws:sns:us-east-1:111122223333:daybook.fifo"
            })
    void what_is_no_standard_topic_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SnsPublisher(messaging.sns(), name, HARDLY_WAITING))
                .withMessage("not the ARN of a standard SNS topic: " + name);
    }

    private int bytes(StoredEvent event) {
        var wire = new SnsWire(messaging.sns(), SnsStandIn.TOPIC);
        return wire.bytes(wire.entry(event));
    }

    @Override
    public EventPublisher publisherTo(Consumer<Collection<EventRef>> subscriber) {
        this.subscriber = subscriber;
        return publisher;
    }

    @Override
    public EventPublisher publisherAt(URI endpoint, Duration patience) {
        var messaging = connected(new MessagingSettings("us-east-1", Optional.of(endpoint), patience, 4));
        return new SnsPublisher(messaging.sns(), SnsStandIn.TOPIC, HARDLY_WAITING);
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
        return "PublishBatch";
    }

    @Override
    public List<Long> sent(WireRequest request) {
        return SnsStandIn.messages(request).stream().map(Tellings::version).toList();
    }

    @Override
    public List<Long> taken() {
        return topic.messages().stream().map(Tellings::version).toList();
    }

    @Override
    public int tooLarge() {
        return 256 * 1024;
    }

    @Override
    public WireFault putOff(Integer... places) {
        return topic.failing(FaultyBusContract.all("InternalError", places), /* isSendersFault= */ false);
    }

    @Override
    public WireFault refused(Integer... places) {
        return topic.failing(FaultyBusContract.all("InvalidParameter", places), /* isSendersFault= */ true);
    }

    @Override
    public WireFault standing(Integer... places) {
        return topic.failing(FaultyBusContract.all("KMSDisabled", places), /* isSendersFault= */ true);
    }

    @Override
    public WireFault refusedWhole(int status, String code) {
        return SnsStandIn.refused(status, code);
    }

    @Override
    public String contentCode() {
        return "InvalidParameter";
    }
}
