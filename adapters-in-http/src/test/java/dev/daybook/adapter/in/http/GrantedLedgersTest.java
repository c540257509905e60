package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody sees and does who may touch some ledgers only.
class GrantedLedgersTest {

    private final GuardedDaybook daybook = new GuardedDaybook();
    private final ApiClient some = clientFor("b", "d", "missing", "new");

    @BeforeEach
    void createLedgers() {
        for (var id : List.of("a", "b", "c", "d")) {
            create(daybook.client(), id).isStatus(201);
        }
    }

    @AfterEach
    void close() {
        some.close();
        daybook.close();
    }

    private ApiClient clientFor(String... ledgers) {
        var token = Issuer.token(claims -> claims.claim("ledgers", List.of(ledgers)));
        return new ApiClient(daybook.daybook().api().port(), Optional.of(token));
    }

    private static Reply create(ApiClient client, String id) {
        return client.post("/v1/ledgers", "{\"id\":\"%s\"}".formatted(id));
    }

    @Test
    void only_those_are_listed() {
        assertThat(some.get("/v1/ledgers").all("/data", "id")).containsExactly("b", "d");
        assertThat(daybook.client().get("/v1/ledgers").all("/data", "id")).containsExactly("a", "b", "c", "d", "main");
        try (var none = clientFor()) {
            assertThat(none.get("/v1/ledgers").json()).isEqualTo(Reply.tree("{\"data\":[]}"));
        }
    }

    @Test
    void a_page_of_them_is_full_and_the_last_one_has_no_cursor() {
        var first = some.get("/v1/ledgers?limit=1");
        var last = some.get("/v1/ledgers?limit=1&cursor=" + first.at("/next_cursor"));

        assertThat(first.all("/data", "id")).containsExactly("b");
        assertThat(last.all("/data", "id")).containsExactly("d");
        assertThat(last.json().has("next_cursor")).isFalse();
    }

    @Test
    void a_cursor_that_others_had_shows_no_more() {
        var theirs = daybook.client().get("/v1/ledgers?limit=2").at("/next_cursor");

        assertThat(some.get("/v1/ledgers?cursor=" + theirs).all("/data", "id")).containsExactly("d");
    }

    @Test
    void one_that_is_granted_may_be_created() {
        create(some, "new").isStatus(201);
        assertThat(some.get("/v1/ledgers").all("/data", "id")).containsExactly("b", "d", "new");
    }

    @Test
    void another_may_not_whether_it_is_there_or_not() {
        var there = create(some, "main");
        var missing = create(some, "nowhere");

        there.isProblem(403, "FORBIDDEN");
        assertThat(there.text().replace("main", "nowhere")).isEqualTo(missing.text());
        daybook.client().get("/v1/ledgers/nowhere").isProblem(404, "LEDGER_NOT_FOUND");
        some.post("/v1/ledgers?dry_run=true", "{\"id\":\"main\"}").isProblem(403, "FORBIDDEN");
    }

    @Test
    void one_that_is_granted_and_not_there_is_not_found() {
        some.get("/v1/ledgers/missing").isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void a_consistency_token_tells_nothing_of_another_ledger() {
        var token = create(daybook.client(), "e").header("Consistency-Token").orElseThrow();

        daybook.client().get("/v1/ledgers", "Consistency-Token", token).isStatus(200);
        for (var path : List.of("/v1/ledgers", "/v1/ledgers/b", "/v1/ledgers/b/accounts")) {
            var reply = some.get(path, "Consistency-Token", token);

            reply.isProblem(403, "FORBIDDEN");
            assertThat(reply.at("/ledger")).isEqualTo("e");
        }
        some.get("/v1/ledgers/b", "Consistency-Token", "odd").isProblem(422, "INVALID_FIELD");
    }

    @Test
    void the_feed_of_a_granted_ledger_holds_that_ledger_alone() {
        daybook.daybook().deposit("wallet", "5");

        assertThat(some.get("/v1/ledgers/b/events").all("/data", "stream")).containsExactly("b/ledger/b");
        some.get(MAIN + "/events").isProblem(403, "FORBIDDEN");
    }
}
