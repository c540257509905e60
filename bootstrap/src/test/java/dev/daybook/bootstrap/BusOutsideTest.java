package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.dynamodb.client.DynamoDbSettings;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.adapter.out.jooq.kit.PostgresSettings;
import dev.daybook.adapter.out.messaging.HintEnvelope;
import dev.daybook.adapter.out.messaging.client.Messaging;
import dev.daybook.adapter.out.messaging.client.MessagingSettings;
import dev.daybook.adapter.out.messaging.wire.EventBridgeStandIn;
import dev.daybook.adapter.out.messaging.wire.Forwarding;
import dev.daybook.adapter.out.messaging.wire.LocalQueues;
import dev.daybook.adapter.out.messaging.wire.WireStandIn;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import dev.daybook.bootstrap.service.BusSettings;
import dev.daybook.bootstrap.service.BusSettings.EventBridge;
import dev.daybook.bootstrap.service.DaybookService;
import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Two servers that share everything but the work: what the one relays goes over a bus outside, by a rule into a queue,
/// and wakes the read models of the other.
class BusOutsideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void events_are_told_to_event_bridge_and_what_comes_back_by_a_queue_is_heard() {
        var program = Path.of(Objects.requireNonNull(System.getProperty("daybook.program")));
        try (var databases = EmbeddedDatabases.start(program, Optional.empty());
                var queues = new LocalQueues();
                var forwarding = new Forwarding(queues.endpoint());
                var clients = Messaging.connect(MessagingSettings.local(queues.endpoint()));
                var sqs = clients.sqs()) {
            var queue = sqs.createQueue(create -> create.queueName("books")).queueUrl();
            var bus = new EventBridgeStandIn(
                    event -> sqs.sendMessage(send -> send.queueUrl(queue).messageBody(event)));
            try (var wire = new WireStandIn(request -> request.operation().equals("PutEvents")
                            ? bus.answer(request)
                            : forwarding.answer(request));
                    var relaying = started(databases, wire.endpoint(), queue, Set.of(Role.RELAY));
                    var projecting = started(databases, wire.endpoint(), queue, Set.of(Role.PROJECTORS));
                    var front = client(relaying);
                    var back = client(projecting)) {

                var created = front.post("/v1/ledgers", "{\"id\":\"told\"}");

                assertThat(created.status()).isEqualTo(201);
                assertThat(back.getAfter(created, "/v1/ledgers/told").status()).isEqualTo(200);
                await().atMost(PATIENCE).until(() -> bus.events().stream().anyMatch(BusOutsideTest::isAboutTheLedger));
                await().atMost(PATIENCE).until(() -> isEmpty(sqs, queue));
                assertThat(detail(back, "queue-books")).isEqualTo("listens");
                assertThat(detail(front, "projector-publications")).isEqualTo("follows the feed");
                assertThat(front.get("/v1/publications/parked").body().path("data"))
                        .isEmpty();
            }
        }
    }

    private static boolean isAboutTheLedger(String event) {
        return HintEnvelope.read(event).event().stream().toString().equals("told/ledger/told");
    }

    private static boolean isEmpty(SqsClient sqs, String queue) {
        var left = sqs.getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return "0".equals(left.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                && "0".equals(left.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    private static String detail(ApiClient api, String part) {
        for (var each : api.get("/health/ready").body().path("parts")) {
            if (each.path("id").asText().equals(part)) {
                return each.path("detail").asText();
            }
        }
        return "no such part";
    }

    private static ApiClient client(DaybookService service) {
        return new ApiClient(URI.create("http://127.0.0.1:" + service.port()));
    }

    private static DaybookService started(EmbeddedDatabases databases, URI wire, String queue, Set<Role> roles) {
        var postgres = databases.postgres();
        var settings = new ServiceSettings(
                DynamoDbSettings.local(databases.dynamoDb().endpoint()),
                DynamoDbTables.standard(),
                PostgresSettings.of(postgres.jdbcUrl(), postgres.user(), ""),
                HttpSettings.open("127.0.0.1", 0),
                EnumSet.copyOf(roles),
                Optional.of(new BusSettings(
                        MessagingSettings.local(wire),
                        Optional.of(new EventBridge(EventBridgeStandIn.BUS)),
                        Map.of("books", queue.replaceAll("http://[^/]*", wire.toString())))),
                Optional.of(roles.toString()));
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            settings.tables().createMissing(dynamoDb.tables());
        }
        PostgresReadModels.migrate(settings.postgres());
        var service = new DaybookService(settings);
        service.start();
        return service;
    }
}
