package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.Issuer.NOON;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.auth.GrantedLedgers.Every;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.auth.jwt.JsonWebTokens;
import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.Listener;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.in.http.server.HttpSettings.EventStreams;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Those who are let in, by each of the ways there are.
@Timeout(60)
class AuthenticationTest {

    private static final Principal ROBOT = new Principal("robot", Set.of(Scope.values()), new Every());

    @TempDir
    private Path folder;

    private final Issuer issuer = new Issuer();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @AfterEach
    void close() {
        issuer.close();
    }

    private JsonWebTokens webTokens() {
        return new JsonWebTokens(issuer.settings(), now::get);
    }

    private static List<String> actors(ApiClient client, String account) {
        return client.get(MAIN + "/accounts/%s/events".formatted(account)).all("/data", "actor");
    }

    @Test
    void a_token_and_a_key_are_taken_side_by_side_and_events_name_whose_it_was() throws IOException {
        var file = folder.resolve("keys.jsonl");
        var key = ApiKeys.issue(file, ROBOT, Optional.empty()).text();
        var authenticator = new BearerTokens(new ApiKeys(file, now::get), webTokens());
        try (var daybook = new RunningDaybook(authenticator, Issuer.token());
                var robot = new ApiClient(daybook.api().port(), Optional.of(key))) {
            daybook.deposit("wallet", "5");
            robot.post(MAIN + "/transactions", transaction("bank", "wallet", "5", ""))
                    .isStatus(201);
            robot.postLines(MAIN + "/transactions/bulk", transaction("bank", "wallet", "5", ""))
                    .isStatus(200);
            robot.postLines(MAIN + "/transactions/bulk?atomic=true", transaction("bank", "wallet", "5", ""))
                    .isStatus(200);
            robot.post(MAIN + "/accounts/wallet/freeze").isStatus(200);

            assertThat(actors(daybook.client(), "wallet"))
                    .containsExactly("alice", "alice", "robot", "robot", "robot", "robot");
        }
    }

    @Test
    void a_repeat_is_known_whoever_sends_it() throws IOException {
        var file = folder.resolve("keys.jsonl");
        var key = ApiKeys.issue(file, ROBOT, Optional.empty()).text();
        var authenticator = new BearerTokens(webTokens(), new ApiKeys(file, now::get));
        try (var daybook = new RunningDaybook(authenticator, Issuer.token());
                var robot = new ApiClient(daybook.api().port(), Optional.of(key))) {
            var first = daybook.post("bank", "wallet", "5", "\"external_id\": \"once\"");
            var repeat =
                    robot.post(MAIN + "/transactions", transaction("bank", "wallet", "5", "\"external_id\": \"once\""));

            assertThat(repeat.header("Idempotency-Hit")).hasValue("true");
            assertThat(repeat.json()).isEqualTo(first.json());
        }
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        try (var daybook = new RunningDaybook(new BearerTokens(webTokens()), Issuer.token());
                var client = new ApiClient(daybook.api().port())) {
            client.get(MAIN, "Authorization", "bearer  " + Issuer.token()).isStatus(200);
        }
    }

    @Test
    void while_nobody_can_be_proven_it_is_no_fault_of_theirs() {
        issuer.answerWith(Issuer.text(500, "Oh."));
        var authenticator = new BearerTokens(webTokens());
        Authenticator open = request -> request.getMethod().equals("POST")
                ? new Authenticator.Authentication.Proven(ROBOT)
                : authenticator.authenticate(request);
        try (var daybook = new RunningDaybook(open, Issuer.token())) {
            var reply = daybook.client().get(MAIN);

            reply.isProblem(503, "SERVICE_UNAVAILABLE");
            assertThat(reply.header("Retry-After")).isPresent();
            daybook.client().get("/health/live").isStatus(200);
        }
    }

    @Test
    void claims_that_a_gateway_has_proven_are_believed() {
        Authenticator behindGateway = request -> {
            request.setAttribute(
                    GatewayClaims.ATTRIBUTE,
                    Map.of("sub", "carol", "scope", "ledger:write ledger:read", "ledgers", "[main shop]", "exp", "1"));
            return new GatewayClaims().authenticate(request);
        };
        try (var daybook = new RunningDaybook(behindGateway, "none")) {
            assertThat(actors(daybook.client(), "wallet")).containsExactly("carol");
            daybook.client().get("/v1/ledgers/shop").isProblem(404, "LEDGER_NOT_FOUND");
            daybook.client().get("/v1/ledgers/other").isProblem(403, "FORBIDDEN");
            daybook.client().get("/metrics").isProblem(403, "FORBIDDEN");
        }
    }

    @Test
    void nothing_that_a_client_sends_becomes_such_a_claim() {
        var authenticator = new GatewayClaims();
        Authenticator open = request -> request.getMethod().equals("POST")
                ? new Authenticator.Authentication.Proven(ROBOT)
                : authenticator.authenticate(request);
        try (var daybook = new RunningDaybook(open, Issuer.token())) {
            daybook.client()
                    .get(
                            MAIN,
                            GatewayClaims.ATTRIBUTE,
                            "{\"sub\":\"mallory\",\"scope\":\"ledger:read\",\"ledgers\":[\"*\"]}")
                    .isProblem(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void a_listener_is_sent_away_when_their_token_expires() {
        try (var daybook = new RunningDaybook(restless(), Issuer.token())) {
            try (var listener = new Listener(
                    daybook.api().port(), MAIN + "/events/stream", "Authorization", "Bearer " + Issuer.token())) {
                daybook.deposit("wallet", "5");
                assertThat(listener.next(1)).hasSize(1);
                assertThat(listener.heartbeat().id()).isNotEmpty();

                now.set(NOON.plus(Duration.ofHours(2)));

                listener.listenToTheEnd();
            }
            Reply after = daybook.client().get(MAIN + "/events/stream");
            after.isProblem(401, "UNAUTHENTICATED");
        }
    }

    @Test
    void a_page_of_a_busy_ledger_is_sent_away_when_its_token_expires() {
        try (var daybook = new RunningDaybook(restless(), Issuer.token());
                var listener = new Listener(
                        daybook.api().port(),
                        "/console/ledgers/main/live",
                        "Cookie",
                        "daybook-session=" + Issuer.token())) {
            daybook.deposit("wallet", "5");
            assertThat(listener.next(1)).hasSize(1);
            now.set(NOON.plus(Duration.ofHours(2)));

            listener.listenToTheEnd();
        }
    }

    /// Those that listen are looked at again all the time.
    private HttpSettings restless() {
        return new HttpSettings(
                "127.0.0.1",
                0,
                new BearerTokens(webTokens()),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                100,
                new EventStreams(5, Duration.ofMillis(50)));
    }
}
