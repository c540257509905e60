package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.adapter.out.messaging.bus.EventPattern;
import dev.daybook.deploy.messaging.ReadModel;
import dev.daybook.deploy.settings.Publisher;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.event.ruler.Ruler;

class RoadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Template template = Synthesised.template();

    @ParameterizedTest
    @EnumSource(ReadModel.class)
    void each_subscription_takes_what_the_read_models_pattern_file_says(ReadModel readModel) throws IOException {
        assertThat(subscription(template, readModel).path("FilterPolicy")).isEqualTo(JSON.readTree(file(readModel)));
        assertThat(subscription(template, readModel).path("FilterPolicyScope").asText())
                .isEqualTo("MessageBody");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_rule_lets_through_what_any_pattern_file_wants_and_nothing_else(String message) throws Exception {
        var rule = hintRule().path("EventPattern").toString();

        assertThat(Ruler.matchesRule(message, rule)).as(message).isEqualTo(isWanted(message));
    }

    static Stream<String> messages() {
        return Stream.of(
                        "ledger-created",
                        "account-opened",
                        "account-entries-posted",
                        "transaction-posted",
                        "transaction-reversed",
                        "pending-transaction-posted",
                        "pending-transaction-expired",
                        "accounting-done",
                        "weather-changed",
                        "")
                .flatMap(type -> Stream.of("daybook", "nightbook")
                        .map(source -> "{\"source\":\"%s\",\"detail-type\":\"%s\"}".formatted(source, type)));
    }

    private static boolean isWanted(String message) throws Exception {
        for (var readModel : ReadModel.values()) {
            if (Ruler.matchesRule(message, file(readModel))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void some_messages_are_wanted_and_some_are_not() throws Exception {
        var wanted = new TreeSet<Boolean>();
        for (var message : messages().toList()) {
            wanted.add(isWanted(message));
        }
        assertThat(wanted).containsExactly(false, true);
    }

    @Test
    void the_rule_hands_each_message_once_to_the_topic_and_never_drops_one_silently() {
        var target = hintRule().path("Targets");

        assertThat(target).hasSize(1);
        assertThat(template.text(target.path(0).path("Arn"))).isEqualTo("${daybook-prod-events}");
        assertThat(template.text(target.path(0).path("DeadLetterConfig").path("Arn")))
                .isEqualTo("${daybook-prod-undelivered.Arn}");
        assertThat(target.path(0)
                        .path("RetryPolicy")
                        .path("MaximumEventAgeInSeconds")
                        .asInt())
                .isEqualTo(86_400);
        assertThat(target.path(0).has("RoleArn"))
                .as("EventBridge and encrypted topics need it absent")
                .isFalse();
    }

    @Test
    void the_bus_keeps_what_it_saw_for_a_month() {
        var archive = template.only("AWS::Events::Archive");

        assertThat(archive.path("RetentionDays").asInt()).isEqualTo(30);
        assertThat(archive.path("EventPattern").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void every_topic_is_encrypted_with_a_key_of_ours_and_refuses_open_connections(Publisher publisher) {
        var template = Synthesised.template(publisher);

        assertThat(template.properties("AWS::SNS::Topic")).hasSize(2).allSatisfy(topic -> {
            assertThat(template.text(topic.path("KmsMasterKeyId"))).contains("What Daybook tells");
            refusesOpenConnections(
                    template,
                    "AWS::SNS::TopicPolicy",
                    "Topics",
                    topic.path("TopicName").asText(),
                    "sns:Publish");
        });
    }

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void every_queue_is_encrypted_and_refuses_open_connections(Publisher publisher) {
        var template = Synthesised.template(publisher);

        assertThat(template.properties("AWS::SQS::Queue")).hasSize(8).allSatisfy(queue -> {
            assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
            assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(1_209_600);
            refusesOpenConnections(
                    template,
                    "AWS::SQS::QueuePolicy",
                    "Queues",
                    queue.path("QueueName").asText(),
                    "sqs:*");
        });
    }

    @Test
    void only_the_rule_publishes_to_the_topic() {
        assertThat(lettingIn("daybook-prod-events")).singleElement().satisfies(statement -> {
            assertThat(statement.principals()).containsExactly("events.amazonaws.com");
            assertThat(statement.actions()).containsExactly("sns:Publish");
            assertThat(statement.conditions()).isEqualTo("ArnEquals aws:SourceArn ${What any read model follows.Arn}");
        });
    }

    @Test
    void with_direct_publishing_there_is_no_bus_and_no_service_publishes_to_the_topic() {
        var direct = Synthesised.template(Publisher.SNS);

        assertThat(direct.all("AWS::Events::EventBus")).isEmpty();
        assertThat(direct.all("AWS::Events::Archive")).isEmpty();
        assertThat(Statement.all(direct))
                .filteredOn(Statement::allows)
                .filteredOn(statement -> statement.resources().contains("${daybook-prod-events}"))
                .extracting(Statement::principals, Statement::actions)
                .containsExactly(tuple(Set.of(), Set.of("sns:Publish")));
        assertThat(direct.properties("AWS::SNS::Subscription"))
                .filteredOn(
                        subscription -> subscription.path("Protocol").asText().equals("sqs"))
                .hasSize(ReadModel.values().length);
    }

    @ParameterizedTest
    @EnumSource(ReadModel.class)
    void only_the_topic_sends_to_a_read_models_queue(ReadModel readModel) {
        assertThat(lettingIn("daybook-prod-" + readModel.id() + ".Arn"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.principals()).containsExactly("sns.amazonaws.com");
                    assertThat(statement.actions()).containsExactly("sqs:SendMessage");
                    assertThat(statement.conditions()).isEqualTo("ArnEquals aws:SourceArn ${daybook-prod-events}");
                });
    }

    @ParameterizedTest
    @EnumSource(ReadModel.class)
    void what_a_read_model_cannot_take_five_times_is_kept_for_somebody_to_look_at(ReadModel readModel) {
        var queue = template.named("AWS::SQS::Queue", "QueueName", "daybook-prod-" + readModel.id());

        assertThat(template.text(queue.path("RedrivePolicy").path("deadLetterTargetArn")))
                .isEqualTo("${daybook-prod-%s-dead.Arn}".formatted(readModel.id()));
        assertThat(queue.path("RedrivePolicy").path("maxReceiveCount").asInt()).isEqualTo(5);
        assertThat(queue.path("VisibilityTimeout").asInt()).isEqualTo(6 * 60);
    }

    @ParameterizedTest
    @EnumSource(ReadModel.class)
    void what_the_topic_cannot_deliver_is_kept_too(ReadModel readModel) {
        var subscription = subscription(template, readModel);

        assertThat(template.text(subscription.path("RedrivePolicy").path("deadLetterTargetArn")))
                .isEqualTo("${daybook-prod-undelivered.Arn}");
        assertThat(subscription.path("RawMessageDelivery").asBoolean()).isTrue();
        assertThat(lettingIn("daybook-prod-undelivered.Arn"))
                .extracting(Statement::principals)
                .containsExactlyInAnyOrder(Set.of("events.amazonaws.com"), Set.of("sns.amazonaws.com"));
    }

    /// By resources' own policies.
    private List<Statement> lettingIn(String resource) {
        return Statement.all(template).stream()
                .filter(Statement::allows)
                .filter(statement -> statement.holder().startsWith("Road"))
                .filter(statement -> statement.resources().contains("${" + resource + "}"))
                .toList();
    }

    private static void refusesOpenConnections(
            Template template, String policies, String attached, String name, String action) {
        assertThat(template.properties(policies))
                .filteredOn(policy -> template.texts(policy.path(attached)).contains("${" + name + "}"))
                .flatExtracting(policy ->
                        Template.elements(policy.path("PolicyDocument").path("Statement")))
                .anySatisfy(statement -> {
                    assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
                    assertThat(template.texts(statement.path("Action"))).contains(action);
                    assertThat(template.texts(statement.path("Principal").path("AWS"))
                                            .contains("*")
                                    || statement.path("Principal").asText().equals("*"))
                            .isTrue();
                    assertThat(statement
                                    .path("Condition")
                                    .path("Bool")
                                    .path("aws:SecureTransport")
                                    .asText())
                            .isEqualTo("false");
                });
    }

    private JsonNode hintRule() {
        return template.named("AWS::Events::Rule", "Description", "What any read model follows");
    }

    private static JsonNode subscription(Template template, ReadModel readModel) {
        return template.properties("AWS::SNS::Subscription").stream()
                .filter(subscription -> template.text(subscription.path("Endpoint"))
                        .equals("${daybook-prod-%s.Arn}".formatted(readModel.id())))
                .findFirst()
                .orElseThrow();
    }

    private static String file(ReadModel readModel) {
        return EventPattern.ofReadModel(readModel.setting()).json();
    }
}
