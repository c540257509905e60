package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.Issuer.token;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.Access.Reach;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever may not is turned away from every route there is: a new one is tried without a line here. Bodies are such
/// that
/// any route that looked at one would complain of it instead.
@TestInstance(Lifecycle.PER_CLASS)
class EveryRouteTest {

    private final GuardedDaybook daybook = new GuardedDaybook();
    private final ApiClient nobody = new ApiClient(daybook.daybook().api().port());
    private String before = "";

    @BeforeAll
    void remember() {
        before = everything();
    }

    @AfterAll
    void close() {
        nobody.close();
        daybook.close();
    }

    @ParameterizedTest
    @MethodSource("dev.daybook.adapter.in.http.Stranger#all")
    void a_stranger_is_not_let_in(Stranger stranger) {
        forEachRoute(access -> access != Access.ANYONE, (route, _) -> {
            var reply = send(route, stranger.headers().toArray(String[]::new));

            reply.isProblem(401, "UNAUTHENTICATED");
            assertThat(reply.at("/detail")).isEqualTo(stranger.why());
            assertThat(reply.headers().allValues("WWW-Authenticate"))
                    .singleElement()
                    .asString()
                    .startsWith("Bearer realm=\"daybook\"")
                    .contains(stranger.headers().isEmpty() ? "" : "error=\"invalid_token\"");
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nor_is_one_who_wants_only_the_headers() {
        forEachRoute(access -> access != Access.ANYONE, (route, _) -> {
            if (route.startsWith("GET ")) {
                var reply = send(route.replaceFirst("GET", "HEAD"));
                reply.isStatus(401);
                assertThat(reply.header("WWW-Authenticate")).hasValue("Bearer realm=\"daybook\"");
            }
        });
    }

    @Test
    void what_is_for_anyone_is_answered_whatever_token_is_sent() {
        forEachRoute(access -> access == Access.ANYONE, (route, _) -> {
            send(route).isStatus(200);
            send(route, "Authorization", "Bearer garbage").isStatus(200);
        });
    }

    @Test
    void without_its_scope_nobody_gets_to_a_route() {
        forEachRoute(access -> access != Access.ANYONE, (route, access) -> {
            var missing = access.scope().orElseThrow().word();

            var reply = send(route, bearing(scopesBut(missing), "*"));

            reply.isProblem(403, "FORBIDDEN");
            assertThat(reply.at("/scope")).isEqualTo(missing);
            assertThat(reply.header("WWW-Authenticate").orElseThrow())
                    .contains("error=\"insufficient_scope\"", "scope=\"%s\"".formatted(missing));
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void without_its_ledger_nobody_gets_to_a_route_whether_there_is_such_a_ledger_or_not() {
        forEachRoute(access -> access.reach() == Reach.LEDGER_OF_PATH, (route, access) -> {
            for (var ledger : List.of("main", "nowhere")) {
                var reply = send(
                        route.replace("main", ledger),
                        bearing(access.scope().orElseThrow().word(), "other"));

                reply.isProblem(403, "FORBIDDEN");
                assertThat(reply.text().replace(ledger, "main")).isEqualTo("""
                        {"type":"about:blank","title":"Forbidden","status":403,\
                        "detail":"The token does not grant this ledger.","code":"FORBIDDEN","ledger":"main"}""");
            }
            send(
                            route.replace("main", "no%20name"),
                            bearing(access.scope().orElseThrow().word(), "other"))
                    .isProblem(403, "FORBIDDEN");
        });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void without_every_ledger_nobody_gets_to_what_is_about_all() {
        forEachRoute(access -> access.reach() == Reach.ALL_LEDGERS, (route, access) -> {
            var reply = send(route, bearing(access.scope().orElseThrow().word(), "main"));

            reply.isProblem(403, "FORBIDDEN");
            assertThat(reply.at("/detail")).contains("every one");
        });
        assertThat(everything()).isEqualTo(before);
    }

    /// How far they come then is for other tests.
    @Test
    void with_its_scope_alone_and_its_ledger_one_gets_to_every_route() {
        forEachRoute(access -> access != Access.ANYONE, (route, access) -> {
            var ledger = access.reach() == Reach.ALL_LEDGERS ? "*" : "main";
            var endless = route.endsWith("/events/stream");

            var reply = send(
                    endless ? route.replaceFirst("GET", "HEAD") : route,
                    bearing(access.scope().orElseThrow().word(), ledger));

            assertThat(reply.status()).isNotIn(401, 403).isLessThan(500);
        });
    }

    private void forEachRoute(Predicate<Access> chosen, BiConsumer<String, Access> check) {
        var routes = daybook.daybook().api().access().entrySet().stream()
                .filter(route -> chosen.test(route.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(routes).isNotEmpty();
        routes.forEach((route, access) -> check.accept(filled(route), access));
    }

    private static String filled(String route) {
        return route.replace("{ledger}", "main")
                .replace("projections/{id}", "projections/books")
                .replace("{part}", "docs.js")
                .replace("{id}", "wallet");
    }

    private Reply send(String route, String... headers) {
        var parts = route.split(" ", 2);
        var body = parts[0].equals("GET") || parts[0].equals("HEAD")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{ not JSON, and of no type", UTF_8);
        var reply = nobody.send(parts[0], parts[1], body, headers);
        Contract.check(parts[0], parts[1], reply);
        return reply;
    }

    private static String[] bearing(String scopes, String ledger) {
        var token = token(claims -> claims.claim("scope", scopes).claim("ledgers", List.of(ledger)));
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String scopesBut(String missing) {
        return Arrays.stream(Scope.values())
                .map(Scope::word)
                .filter(word -> !word.equals(missing))
                .collect(Collectors.joining(" "));
    }

    /// All that has happened in the books.
    private String everything() {
        return daybook.client().get("/v1/ledgers").text()
                + daybook.client().get("/v1/ledgers/main/events?limit=1000").text();
    }
}
