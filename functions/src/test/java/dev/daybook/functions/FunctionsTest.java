package dev.daybook.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.functions.runtime.ApiEvents;
import dev.daybook.functions.runtime.FunctionProcess;
import dev.daybook.functions.runtime.FunctionZip;
import dev.daybook.functions.runtime.Launch;
import dev.daybook.functions.runtime.Surroundings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Single functions in AWS's runtime client.
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's runtime client has a native part for Linux alone.")
class FunctionsTest {

    private static Surroundings around;

    @BeforeAll
    static void begin() {
        around = new Surroundings();
        around.migrate();
    }

    @AfterAll
    static void end() {
        around.close();
    }

    @Test
    void a_function_that_lacks_settings_says_all_of_them_and_does_not_start() {
        try (var function = start("projector-postgres", "PostgresProjectorFunction", Map.of())) {
            assertThatThrownBy(function::awaitReady)
                    .hasMessageContaining("DAYBOOK_POSTGRES_URL")
                    .hasMessageContaining("DAYBOOK_POSTGRES_USER")
                    .hasMessageContaining("DAYBOOK_POSTGRES_PASSWORD")
                    .hasMessageContaining("DAYBOOK_READ_MODELS");
        }
    }

    @Test
    void a_migration_says_what_it_did_and_may_be_repeated() {
        try (var function = around.migration()) {
            assertThat(function.invoke("{}").json().path("tables").asText()).isEqualTo("were up to date");
        }
    }

    @Test
    void a_migration_that_cannot_reach_the_database_fails() {
        var settings = Map.of(
                "DAYBOOK_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/none",
                "DAYBOOK_POSTGRES_USER", "owner",
                "DAYBOOK_POSTGRES_PASSWORD", "very secret");
        try (var function = start("migration", "MigrationFunction", settings)) {
            assertThatThrownBy(() -> function.invoke("{}").text())
                    .hasMessageContaining("the call failed")
                    .hasMessageNotContaining("very secret");
            assertThat(function.log()).noneMatch(line -> line.contains("very secret"));
        }
    }

    @Test
    void a_schedule_without_anything_to_do_is_answered() {
        try (var expiry = around.expiry();
                var relay = around.relay();
                var balances = around.balancesProjector()) {
            var schedule = "{\"source\": \"aws.events\", \"detail-type\": \"Scheduled Event\"}";

            assertThat(expiry.invoke(schedule).json().path("expired").asInt()).isZero();
            assertThat(relay.invoke(schedule).json().path("finished").asBoolean())
                    .isTrue();
            assertThat(balances.invoke(schedule)
                            .json()
                            .path("followed_partitions")
                            .asInt())
                    .isPositive();
        }
    }

    @Test
    void a_snapshot_is_taken_without_connections_and_what_is_restored_serves() {
        var settings = new HashMap<>(around.bothSettings());
        settings.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        try (var function = start(
                "api", "QueriesFunction", settings, "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac")) {
            var _ = function.passSnapshot();

            var api = new ApiEvents(function);
            assertThat(api.get("/health/ready")
                            .requireStatus(200)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("up");
            api.get("/v1/ledgers").isStatus(200);
        }
    }

    @Test
    void the_gateways_claims_say_who_asks_and_what_they_may() {
        try (var function = around.commands()) {
            var api = new ApiEvents(function);
            var nobody = ApiEvents.event("POST", "/v1/ledgers").put("body", "{");
            nobody.withObject("/requestContext").remove("authorizer");
            var reader = ApiEvents.event("POST", "/v1/ledgers").put("body", "{");
            reader.withObject("/requestContext/authorizer/jwt/claims").put("scope", "ledger:read");

            api.send(nobody).isStatus(401);
            api.send(reader).isStatus(403);
            api.post("/v1/ledgers", "{").isStatus(400);
        }
    }

    @Test
    void the_log_is_json_and_knows_the_call_and_a_cold_start() {
        try (var commands = around.commands()) {
            var event = ApiEvents.event("POST", "/v1/ledgers").put("rawPath", "/v1/ledgers");
            event.remove("requestContext");

            assertThatThrownBy(() -> commands.invoke(event.toString()).text()).hasMessageContaining("HTTP API");
            assertThatThrownBy(() -> commands.invoke(event.toString()).text()).hasMessageContaining("HTTP API");

            var failures = commands.awaitLog("\"the call failed\"", 2).stream()
                    .map(ApiEvents::tree)
                    .toList();
            assertThat(failures.getFirst().path("level").asText()).isEqualTo("ERROR");
            assertThat(failures.getFirst().path("function").asText()).isEqualTo("CommandsFunction");
            assertThat(failures.getFirst().path("cold_start").asText()).isEqualTo("true");
            assertThat(failures.getLast().path("cold_start").asText()).isEqualTo("false");
            assertThat(failures.getFirst().path("request_id").asText())
                    .isNotEmpty()
                    .isNotEqualTo(failures.getLast().path("request_id").asText());
        }
    }

    private static FunctionProcess start(
            String family, String function, Map<String, String> settings, String... options) {
        return FunctionProcess.start(
                Launch.managed(new FunctionZip(family), function).with(options), settings);
    }
}
