package dev.daybook.bootstrap;

import static dev.daybook.bootstrap.Household.ACCOUNTS;
import static dev.daybook.bootstrap.Household.TRANSACTIONS;
import static dev.daybook.bootstrap.Household.assertDebitsEqualCredits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.adapter.in.http.auth.GrantedLedgers.Every;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./daybook serve` as a container runs it: several processes that share DynamoDB and Postgres.
class ServeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EmbeddedDatabases DATABASES = EmbeddedDatabases.start(
            Path.of(Objects.requireNonNull(System.getProperty("daybook.program"))), Optional.empty());

    @TempDir
    private static Path folder;

    private static String token = "";

    @BeforeAll
    static void makeKey() throws IOException {
        var tester = new Principal("tester", Set.of(Scope.values()), new Every());
        token = ApiKeys.issue(keys(), tester, Optional.empty()).text();
    }

    private static Path keys() {
        return folder.resolve("keys.jsonl");
    }

    @AfterAll
    static void stop() {
        DATABASES.close();
    }

    @Test
    void without_settings_it_does_not_start_and_names_all_that_is_missing() {
        var result = DaybookProcess.run(Map.of("AWS_REGION", ""), "serve");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output())
                .contains("AWS_REGION is missing")
                .contains("DAYBOOK_POSTGRES_URL is missing")
                .contains("DAYBOOK_POSTGRES_USER is missing")
                .contains("DAYBOOK_POSTGRES_PASSWORD is missing")
                .contains("DAYBOOK_JWT_ISSUER is missing", "DAYBOOK_API_KEYS_FILE");
    }

    @Test
    void without_tables_it_does_not_start_and_migrate_makes_them() {
        var settings = new HashMap<>(settings("unmade"));

        var refused = DaybookProcess.run(settings, "serve");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .contains(
                        "unmade-events", "unmade-checkpoints", "unmade-balances", "unmade-projections", "unmade-feed");
        migrate(settings);
        migrate(settings);
        try (var server = DaybookProcess.start(settings, "serve")) {
            awaitReady(server.url());
            assertThat(server.terminate().exitCode()).isIn(0, 143);
        }
    }

    @Test
    void without_databases_it_does_not_start_and_says_who_does_not_answer() {
        var settings = new HashMap<>(settings("nowhere"));
        settings.put("DAYBOOK_DYNAMODB_ENDPOINT", "http://127.0.0.1:1");
        settings.put("DAYBOOK_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:1/postgres");

        var result = DaybookProcess.run(settings, "serve");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("DynamoDB does not answer", "Postgres does not answer");
    }

    @Test
    void while_a_database_is_away_it_lives_and_is_not_ready() {
        var settings = settings("away");
        migrate(settings);
        try (var server = server(settings, "api");
                var api = client(server)) {
            awaitReady(server.url());

            execute("update pg_database set datallowconn = false where datname = 'away'");
            execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'away'");

            var ready = api.get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body().path("parts").findValuesAsText("id")).containsExactly("event-store", "books");
            assertThat(ready.body().path("parts").findValuesAsText("status")).containsExactly("up", "down");
            assertThat(api.get("/health/live").status()).isEqualTo(200);

            execute("update pg_database set datallowconn = true where datname = 'away'");
            awaitReady(server.url());
        }
    }

    /// One answers requests. Two others relay and project, until the one that relays is gone.
    @Test
    void a_relay_that_is_killed_in_the_middle_of_an_import_is_taken_over_by_another_process() throws IOException {
        var some = Files.write(
                folder.resolve("some.jsonl"), Files.readAllLines(TRANSACTIONS).subList(0, 600));
        var settings = settings("household");
        migrate(settings);
        try (var front = server(settings, "api");
                var one = server(settings, "relay,projectors,expiry");
                var other = server(settings, "relay,projectors,expiry");
                var api = client(front)) {
            Stream.of(front, one, other).forEach(server -> awaitReady(server.url()));
            assertThat(api.post("/v1/ledgers", "{\"id\":\"main\"}").status()).isEqualTo(201);
            try (var importing = importThrough(front.url(), some)) {
                await().atMost(PATIENCE).until(() -> booked(api) > 10);
                var relaying = Stream.of(one, other).filter(ServeTest::relays).toList();
                assertThat(relaying).hasSize(1);

                assertThat(relaying.getFirst().kill().exitCode()).isEqualTo(137);

                var result = importing.result();
                assertThat(result.exitCode()).as(result.output()).isZero();
                assertThat(result.output()).contains("transactions: 600 created, 0 replayed, 0 refused, 0 failed");
            }
            await().atMost(PATIENCE).untilAsserted(() -> {
                var verified = DaybookProcess.run(
                        asTester(), "verify", "--url", front.url().toString());
                assertThat(verified.exitCode()).as(verified.output()).isZero();
            });
            assertDebitsEqualCredits(api, "main");
        }
    }

    private static int booked(ApiClient api) {
        return api.get("/v1/ledgers/main/trial-balance").body().path("lines").size();
    }

    @Test
    void what_one_server_wrote_another_reads_and_a_freeze_holds_in_both() {
        var settings = settings("shared");
        migrate(settings);
        try (var one = server(settings, "api,relay,projectors");
                var other = server(settings, "api,relay,projectors");
                var here = client(one);
                var there = client(other)) {
            var ledger = "l" + UUID.randomUUID();
            here.createLedger(ledger);
            var accounts = "/v1/ledgers/%s/accounts".formatted(ledger);
            var transactions = "/v1/ledgers/%s/transactions".formatted(ledger);
            assertThat(here.post(accounts, account("bank")).status()).isEqualTo(201);
            assertThat(there.post(accounts, account("shop")).status()).isEqualTo(201);

            var paid = there.post(transactions, payment());
            assertThat(paid.status()).isEqualTo(201);
            assertThat(here.getAfter(paid, accounts + "/bank")
                            .body()
                            .at("/balances/posted/amount")
                            .asText())
                    .isEqualTo("5");

            assertThat(here.post(accounts + "/bank/freeze", "{}").status()).isEqualTo(200);
            assertThat(there.post(transactions, payment()).code()).isEqualTo("ACCOUNT_FROZEN");

            assertThat(here.get(accounts + "/bank/events").body().findValuesAsText("actor"))
                    .isNotEmpty()
                    .containsOnly("tester");
            try (var nobody = new ApiClient(one.url())) {
                assertThat(nobody.get(accounts + "/bank").code()).isEqualTo("UNAUTHENTICATED");
            }
            assertThat(one.terminate().exitCode()).isIn(0, 143);
            assertThat(there.get(accounts + "/bank").body().path("status").asText())
                    .isEqualTo("frozen");
        }
    }

    private static String account(String id) {
        return "{\"id\":\"%s\",\"asset\":\"USD/2\",\"normal_balance\":\"debit\",\"minimum_balance\":null}"
                .formatted(id);
    }

    private static String payment() {
        return "{\"postings\":[{\"debit\":\"bank\",\"credit\":\"shop\",\"amount\":\"5\",\"asset\":\"USD/2\"}]}";
    }

    private static DaybookProcess server(Map<String, String> settings, String roles) {
        var its = new HashMap<>(settings);
        its.put("DAYBOOK_ROLES", roles);
        return DaybookProcess.start(its, "serve");
    }

    private static void migrate(Map<String, String> settings) {
        var result = DaybookProcess.run(settings, "migrate", "--create-tables");
        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    private static ApiClient client(DaybookProcess server) {
        return new ApiClient(server.url(), Optional.of(token));
    }

    private static Map<String, String> asTester() {
        return Map.of("DAYBOOK_TOKEN", token);
    }

    private static boolean relays(DaybookProcess server) {
        try (var api = client(server)) {
            return api.get("/health/ready").body().toString().contains("follows the event store");
        }
    }

    private static void awaitReady(URI url) {
        try (var api = new ApiClient(url)) {
            await().atMost(PATIENCE).until(() -> api.get("/health/ready").status() == 200);
        }
    }

    private static DaybookProcess importThrough(URI url, Path transactions) {
        return DaybookProcess.start(
                asTester(),
                "import",
                "--url",
                url.toString(),
                "--accounts",
                ACCOUNTS.toString(),
                "--transactions",
                transactions.toString());
    }

    private static String newDatabase(String name) {
        execute("create database " + name);
        return DATABASES.postgres().jdbcUrl().replaceAll("/[^/]*$", "/" + name);
    }

    private static void execute(String statement) {
        var postgres = DATABASES.postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
                var sql = connection.createStatement()) {
            var _ = sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Tables and a database of its own for each test.
    private static Map<String, String> settings(String name) {
        return Map.of(
                "DAYBOOK_TABLE_PREFIX",
                name,
                "DAYBOOK_DYNAMODB_ENDPOINT",
                DATABASES.dynamoDb().endpoint().toString(),
                "DAYBOOK_POSTGRES_URL",
                newDatabase(name),
                "DAYBOOK_POSTGRES_USER",
                DATABASES.postgres().user(),
                "DAYBOOK_POSTGRES_PASSWORD",
                "any",
                "DAYBOOK_HTTP_PORT",
                "0",
                "DAYBOOK_API_KEYS_FILE",
                keys().toString());
    }
}
