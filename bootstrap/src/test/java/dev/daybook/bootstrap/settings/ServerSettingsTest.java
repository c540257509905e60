package dev.daybook.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.bootstrap.service.Role;
import dev.daybook.bootstrap.service.ServiceSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of(
            "AWS_REGION", "eu-central-1",
            "DAYBOOK_POSTGRES_URL", "jdbc:postgresql://books.internal:5432/daybook?sslmode=verify-full",
            "DAYBOOK_POSTGRES_USER", "daybook",
            "DAYBOOK_POSTGRES_PASSWORD", "s3cret",
            "DAYBOOK_JWT_ISSUER", "https://issuer.example",
            "DAYBOOK_JWT_AUDIENCE", "daybook",
            "DAYBOOK_JWT_JWKS_URL", "https://issuer.example/keys");

    @Test
    void with_all_that_is_needed_everything_else_has_a_value() {
        var settings = ServerSettings.read(ENOUGH);

        assertThat(settings.dynamoDb().local()).isEmpty();
        assertThat(settings.tables().events()).isEqualTo("daybook-events");
        assertThat(settings.postgres().url())
                .isEqualTo("jdbc:postgresql://books.internal:5432/daybook?sslmode=verify-full");
        assertThat(settings.postgres().password().get()).isEqualTo("s3cret");
        assertThat(settings.postgres().connections()).isEqualTo(20);
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(7070);
        assertThat(settings.roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void what_is_set_is_taken() {
        var settings = read(Map.of(
                "DAYBOOK_TABLE_PREFIX", "prod",
                "DAYBOOK_DYNAMODB_ENDPOINT", "http://127.0.0.1:8000",
                "DAYBOOK_POSTGRES_CONNECTIONS", "5",
                "DAYBOOK_HTTP_PORT", "0",
                "DAYBOOK_ROLES", "api, relay"));

        assertThat(settings.tables().feed()).isEqualTo("prod-feed");
        assertThat(settings.dynamoDb().local()).contains(URI.create("http://127.0.0.1:8000"));
        assertThat(settings.postgres().connections()).isEqualTo(5);
        assertThat(settings.http().port()).isZero();
        assertThat(settings.roles()).containsExactlyInAnyOrder(Role.API, Role.RELAY);
    }

    @Test
    void every_process_has_a_name_of_its_own() {
        assertThat(ServerSettings.read(ENOUGH).instance())
                .isPresent()
                .isNotEqualTo(ServerSettings.read(ENOUGH).instance());
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(faults(Map.of()))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("AWS_REGION is missing"),
                        fault -> assertThat(fault).startsWith("DAYBOOK_POSTGRES_URL is missing"),
                        fault -> assertThat(fault).startsWith("DAYBOOK_POSTGRES_USER is missing"),
                        fault -> assertThat(fault).startsWith("DAYBOOK_POSTGRES_PASSWORD is missing"),
                        fault -> assertThat(fault).startsWith("DAYBOOK_JWT_ISSUER is missing"));
    }

    @Test
    void everything_that_cannot_be_is_named_at_once_and_never_quoted() {
        var wrong = new HashMap<>(ENOUGH);
        wrong.put("DAYBOOK_POSTGRES_URL", "jdbc:postgresql://books/daybook?password=hunter2");
        wrong.put("DAYBOOK_POSTGRES_CONNECTIONS", "hunter2");
        wrong.put("DAYBOOK_POSTGRES_AUTH", "hunter2");
        wrong.put("DAYBOOK_DYNAMODB_ENDPOINT", "hunter2");
        wrong.put("DAYBOOK_HTTP_PORT", "65536");
        wrong.put("DAYBOOK_JWT_JWKS_URL", "http://hunter2/keys");
        wrong.put("DAYBOOK_JWT_SKEW_SECONDS", "hunter2");
        wrong.put("DAYBOOK_API_KEYS_FILE", "hunter2");
        wrong.put("DAYBOOK_ROLES", "api,hunter2");
        wrong.put("DAYBOOK_TABLE_PREFIX", "a table");

        assertThat(faults(wrong))
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "DAYBOOK_POSTGRES_URL",
                        "DAYBOOK_POSTGRES_CONNECTIONS",
                        "DAYBOOK_POSTGRES_AUTH",
                        "DAYBOOK_DYNAMODB_ENDPOINT",
                        "DAYBOOK_HTTP_PORT",
                        "DAYBOOK_JWT_JWKS_URL",
                        "DAYBOOK_JWT_SKEW_SECONDS",
                        "DAYBOOK_API_KEYS_FILE",
                        "DAYBOOK_ROLES",
                        "DAYBOOK_TABLE_PREFIX");
        assertThat(faults(wrong).toString()).doesNotContain("hunter2");
    }

    @Test
    void iam_needs_no_password_and_sets_no_limits_on_the_connection() {
        var environment = new HashMap<>(ENOUGH);
        environment.remove("DAYBOOK_POSTGRES_PASSWORD");
        environment.put("DAYBOOK_POSTGRES_AUTH", "iam");

        assertThat(ServerSettings.read(environment).postgres().statementTimeout())
                .isEqualTo(Duration.ZERO);
    }

    private static ServiceSettings read(Map<String, String> more) {
        var environment = new HashMap<>(ENOUGH);
        environment.putAll(more);
        return ServerSettings.read(environment);
    }

    private static List<String> faults(Map<String, String> environment) {
        return catchThrowableOfType(InvalidSettings.class, () -> ServerSettings.read(environment))
                .faults();
    }
}
