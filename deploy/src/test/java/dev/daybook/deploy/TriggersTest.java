package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What wakes the functions.
class TriggersTest {

    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

    private final Template template = Synthesised.template();

    @Test
    void the_relay_hears_every_change_from_the_beginning_and_gives_up_on_none_while_it_is_remembered() {
        var changes = mapping("${daybook-prod-events.StreamArn}");

        assertThat(template.text(changes.path("FunctionName"))).isEqualTo("${daybook-prod-relay}");
        assertThat(changes.path("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
        assertThat(changes.path("MaximumRetryAttempts").asInt(-1))
                .as("for ever")
                .isEqualTo(-1);
        assertThat(changes.path("MaximumRecordAgeInSeconds").asInt())
                .as("just before the stream forgets")
                .isEqualTo(23 * 60 * 60);
        assertThat(changes.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
        assertThat(changes.path("ParallelizationFactor").asInt()).isEqualTo(1);
        assertThat(template.text(
                        changes.path("DestinationConfig").path("OnFailure").path("Destination")))
                .isEqualTo("${daybook-prod-relay-abandoned.Arn}");
        reportsPartialFailures(changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"books", "daily-totals", "balances"})
    void a_projector_takes_many_hints_at_once_and_leaves_room_for_the_call_of_each_minute(String name) {
        var hints = mapping("${daybook-prod-%s.Arn}".formatted(name));

        assertThat(template.text(hints.path("FunctionName"))).isEqualTo("${daybook-prod-%s}".formatted(name));
        assertThat(hints.path("BatchSize").asInt()).isEqualTo(1_000);
        assertThat(hints.path("MaximumBatchingWindowInSeconds").asInt()).isEqualTo(1);
        assertThat(hints.path("ScalingConfig").path("MaximumConcurrency").asInt())
                .isEqualTo(2);
        assertThat(function(name).path("ReservedConcurrentExecutions").asInt()).isEqualTo(3);
        reportsPartialFailures(hints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relay", "books", "daily-totals", "balances", "expiry"})
    void each_minute_what_must_not_depend_on_messages_is_called(String name) {
        var rule = template.properties("AWS::Events::Rule").stream()
                .filter(each -> target(each).equals("${daybook-prod-%s.Arn}".formatted(name)))
                .findFirst()
                .orElseThrow();

        assertThat(rule.path("ScheduleExpression").asText()).isEqualTo("rate(1 minute)");
        assertThat(rule.path("State").asText()).isEqualTo("ENABLED");
        assertThat(rule.path("Targets")
                        .path(0)
                        .path("RetryPolicy")
                        .path("MaximumRetryAttempts")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void what_nobody_hears_is_called_by_nobody() {
        assertThat(template.properties(MAPPING)).hasSize(4);
        assertThat(template.properties("AWS::Events::Rule")).hasSize(6);
    }

    /// Two runs never overlap, so that none is refused.
    @Test
    void expiry_ends_before_it_is_called_again() {
        assertThat(function("expiry").path("Timeout").asInt()).isLessThan(60);
        assertThat(function("expiry").path("ReservedConcurrentExecutions").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_function_is_called_only_by_what_belongs_to_it() {
        assertThat(template.properties("AWS::Lambda::Permission")).hasSize(7).allSatisfy(permission -> {
            assertThat(permission.path("Action").asText()).isEqualTo("lambda:InvokeFunction");
            assertThat(permission.path("Principal").asText()).isIn("events.amazonaws.com", "apigateway.amazonaws.com");
            assertThat(template.text(permission.path("SourceArn"))).isNotEmpty().isNotEqualTo("*");
        });
        assertThat(template.all("AWS::Lambda::Url")).isEmpty();
    }

    private static void reportsPartialFailures(JsonNode mapping) {
        assertThat(mapping.path("FunctionResponseTypes"))
                .extracting(JsonNode::asText)
                .isEqualTo(List.of("ReportBatchItemFailures"));
    }

    private String target(JsonNode rule) {
        return template.text(rule.path("Targets").path(0).path("Arn"));
    }

    private JsonNode function(String name) {
        return template.named("AWS::Lambda::Function", "FunctionName", "daybook-prod-" + name);
    }

    private JsonNode mapping(String source) {
        return template.named(MAPPING, "EventSourceArn", source);
    }
}
