package dev.daybook.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.feed.DynamoDbFeed;
import dev.daybook.deploy.function.Functions;
import dev.daybook.deploy.settings.Publisher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsTest {

    private static final String FUNCTION = "AWS::Lambda::Function";

    private static final Set<String> POSTGRES = Set.of(
            "DAYBOOK_POSTGRES_URL", "DAYBOOK_POSTGRES_USER", "DAYBOOK_POSTGRES_AUTH", "DAYBOOK_POSTGRES_CONNECTIONS");

    private static final Map<String, String> HANDLERS = Map.of(
            "commands", "CommandsFunction",
            "queries", "QueriesFunction",
            "relay", "RelayFunction",
            "books", "PostgresProjectorFunction",
            "daily-totals", "PostgresProjectorFunction",
            "balances", "DynamoDbProjectorFunction",
            "expiry", "ExpiryFunction",
            "migration", "MigrationFunction");

    /// The names that the service knows them by.
    private static final Map<String, Set<String>> SETTINGS = Map.of(
            "commands", Set.of("DAYBOOK_TABLE_PREFIX"),
            "queries", and(POSTGRES, "DAYBOOK_TABLE_PREFIX"),
            "relay", Set.of("DAYBOOK_TABLE_PREFIX", "DAYBOOK_PUBLISHER", "DAYBOOK_EVENT_BUS"),
            "books", and(POSTGRES, "DAYBOOK_TABLE_PREFIX", "DAYBOOK_READ_MODELS"),
            "daily-totals", and(POSTGRES, "DAYBOOK_TABLE_PREFIX", "DAYBOOK_READ_MODELS"),
            "balances", Set.of("DAYBOOK_TABLE_PREFIX", "DAYBOOK_READ_MODELS"),
            "expiry", and(POSTGRES, "DAYBOOK_TABLE_PREFIX"),
            "migration", POSTGRES);

    private static final Map<String, String> USERS = Map.of(
            "queries", "daybook_reader",
            "expiry", "daybook_reader",
            "books", "daybook_projector",
            "daily-totals", "daybook_projector",
            "migration", "daybook_owner");

    private final Template template = Synthesised.template();

    static List<String> names() {
        return Functions.NAMES;
    }

    @Test
    void there_are_these_and_no_others() {
        assertThat(template.properties(FUNCTION).stream()
                        .map(function -> function.path("FunctionName").asText()))
                .containsExactlyInAnyOrderElementsOf(Functions.NAMES.stream()
                        .map(name -> "daybook-prod-" + name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_has_the_handler_that_it_is_called_for(String name) {
        assertThat(function(name).path("Handler").asText())
                .isEqualTo("dev.daybook.bootstrap.function." + HANDLERS.get(name));
        assertThat(function(name).path("Runtime").asText()).isEqualTo("java25");
        assertThat(Template.elements(function(name).path("Architectures")))
                .extracting(JsonNode::asText)
                .containsExactly("arm64");
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_gets_the_settings_that_it_needs_and_no_others(String name) {
        assertThat(environment(template, name).keySet()).isEqualTo(SETTINGS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_asks_postgres_as_the_user_that_may_do_least(String name) {
        assertThat(environment(template, name).get("DAYBOOK_POSTGRES_USER")).isEqualTo(USERS.get(name));
        assertThat(Statement.all(template).stream()
                        .filter(statement -> statement.holder().startsWith(role(name)))
                        .filter(statement -> statement.actions().contains("rds-db:connect"))
                        .flatMap(statement -> statement.resources().stream())
                        .map(user -> user.substring(user.lastIndexOf('/') + 1)))
                .isEqualTo(Stream.ofNullable(USERS.get(name)).toList());
    }

    @Test
    void settings_have_the_values_that_the_service_reads() {
        assertThat(environment(template, "relay"))
                .containsEntry("DAYBOOK_TABLE_PREFIX", "daybook-prod")
                .containsEntry("DAYBOOK_PUBLISHER", "eventbridge")
                .containsEntry("DAYBOOK_EVENT_BUS", "${daybook-prod}");
        assertThat(environment(template, "books"))
                .containsEntry("DAYBOOK_READ_MODELS", "books")
                .containsEntry("DAYBOOK_POSTGRES_AUTH", "iam")
                .containsEntry("DAYBOOK_POSTGRES_CONNECTIONS", String.valueOf(DynamoDbFeed.PARTITIONS))
                .hasEntrySatisfying(
                        "DAYBOOK_POSTGRES_URL",
                        url -> assertThat(url)
                                .startsWith(
                                        "jdbc:postgresql://${daybook-prod.Endpoint}:5432/daybook?sslmode=verify-full"));
        assertThat(environment(template, "daily-totals")).containsEntry("DAYBOOK_READ_MODELS", "daily_totals");
        assertThat(environment(template, "balances")).containsEntry("DAYBOOK_READ_MODELS", "balances");
    }

    @Test
    void with_direct_publishing_the_relay_is_told_the_topic() {
        assertThat(environment(Synthesised.template(Publisher.SNS), "relay"))
                .containsEntry("DAYBOOK_PUBLISHER", "sns")
                .containsEntry("DAYBOOK_TOPIC_ARN", "${daybook-prod-events}")
                .doesNotContainKey("DAYBOOK_EVENT_BUS");
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_traced_and_logs_json_into_a_log_of_its_own_that_ends(String name) {
        var function = function(name);

        assertThat(function.path("TracingConfig").path("Mode").asText()).isEqualTo("Active");
        assertThat(function.path("LoggingConfig").path("LogFormat").asText()).isEqualTo("JSON");
        assertThat(template.text(function.path("LoggingConfig").path("LogGroup")))
                .isEqualTo("${/aws/lambda/daybook-prod-%s}".formatted(name));
        assertThat(template.named("AWS::Logs::LogGroup", "LogGroupName", "/aws/lambda/daybook-prod-" + name)
                        .path("RetentionInDays")
                        .asInt())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_is_bounded_in_time_memory_and_number(String name) {
        var function = function(name);

        assertThat(function.path("Timeout").asInt()).isBetween(1, 900);
        assertThat(function.path("MemorySize").asInt()).isBetween(512, 2_048);
        assertThat(function.path("ReservedConcurrentExecutions").asInt()).isPositive();
    }

    /// A new account may run a thousand at once, and a hundred of them must stay free for others.
    @Test
    void together_they_fit_into_an_account() {
        assertThat(Functions.NAMES.stream()
                        .mapToInt(name -> function(name)
                                .path("ReservedConcurrentExecutions")
                                .asInt())
                        .sum())
                .isLessThanOrEqualTo(900);
    }

    @Test
    void those_that_somebody_waits_for_start_from_a_snapshot() {
        assertThat(Functions.NAMES.stream()
                        .filter(name -> function(name)
                                .path("SnapStart")
                                .path("ApplyOn")
                                .asText()
                                .equals("PublishedVersions")))
                .containsExactly("commands", "queries");
        assertThat(template.properties("AWS::Lambda::Alias")).hasSize(2).allSatisfy(alias -> {
            assertThat(alias.path("Name").asText()).isEqualTo("live");
            assertThat(alias.path("FunctionVersion").has("Fn::GetAtt")).isTrue();
        });
        assertThat(template.all("AWS::Lambda::Version").values())
                .hasSize(2)
                .allSatisfy(version ->
                        assertThat(version.path("DeletionPolicy").asText()).isEqualTo("Retain"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void only_those_that_ask_postgres_are_in_the_network(String name) {
        assertThat(function(name).has("VpcConfig")).isEqualTo(USERS.containsKey(name));
    }

    @Test
    void code_in_the_network_may_not_touch_the_network() {
        var denied = Statement.all(template).stream()
                .filter(statement ->
                        !statement.allows() && statement.conditions().contains("lambda:SourceFunctionArn"))
                .toList();

        assertThat(denied)
                .hasSize(USERS.size())
                .allSatisfy(statement -> assertThat(statement.actions())
                        .contains("ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces"));
    }

    private static String role(String name) {
        return switch (name) {
            case "commands", "queries" -> "FunctionsHttp" + name;
            case "relay" -> "FunctionsRelayrelayRole";
            case "books", "balances" -> "FunctionsProjector" + name;
            case "daily-totals" -> "FunctionsProjectordailytotals";
            case "expiry" -> "FunctionsExpiry";
            default -> "FunctionsMigration";
        };
    }

    private JsonNode function(String name) {
        return template.named(FUNCTION, "FunctionName", "daybook-prod-" + name);
    }

    private static Map<String, String> environment(Template template, String name) {
        return template
                .named(FUNCTION, "FunctionName", "daybook-prod-" + name)
                .path("Environment")
                .path("Variables")
                .properties()
                .stream()
                .collect(toMap(Map.Entry::getKey, setting -> template.text(setting.getValue())));
    }

    private static Set<String> and(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
