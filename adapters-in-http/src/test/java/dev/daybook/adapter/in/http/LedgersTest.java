package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.Test;

class LedgersTest extends DaybookTest {

    @Test
    void a_ledger_is_created_and_found() {
        var created = client.post("/v1/ledgers", """
                {"id": "shop", "description": "Points of our shop"}""");

        created.isStatus(201);
        assertThat(created.header("Location")).hasValue("/v1/ledgers/shop");
        assertThat(created.json()).isEqualTo(Reply.tree("""
                {"id": "shop", "description": "Points of our shop", "created_at": "2030-01-01T12:00:00.126456Z"}"""));
        assertThat(client.get("/v1/ledgers/shop").json()).isEqualTo(created.json());
    }

    @Test
    void ledgers_are_listed_by_id() {
        client.post("/v1/ledgers", "{\"id\":\"a\"}").isStatus(201);

        assertThat(client.get("/v1/ledgers").all("/data", "id")).containsExactly("a", "main");
    }

    @Test
    void creating_it_again_answers_the_same() {
        var again = client.post("/v1/ledgers", "{\"id\":\"main\"}");

        again.isStatus(201);
        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.json()).isEqualTo(client.get("/v1/ledgers/main").json());
    }

    @Test
    void a_ledger_described_otherwise_is_a_conflict() {
        client.post("/v1/ledgers", "{\"id\":\"main\",\"description\":\"Other\"}")
                .isProblem(409, "LEDGER_ALREADY_EXISTS");
    }

    @Test
    void a_ledger_that_is_not_there_is_not_found() {
        client.get("/v1/ledgers/other").isProblem(404, "LEDGER_NOT_FOUND");
        client.get("/v1/ledgers/no%20such%20name").isProblem(404, "LEDGER_NOT_FOUND");
    }
}
