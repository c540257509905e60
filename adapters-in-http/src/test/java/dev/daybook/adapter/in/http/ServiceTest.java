package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.health.Readiness.Part;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.in.http.server.PortInUse;
import dev.daybook.application.port.Unavailable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServiceTest extends DaybookTest {

    @Test
    void it_says_that_it_lives() {
        assertThat(client.get("/health/live").json()).isEqualTo(Reply.tree("{\"status\": \"up\"}"));
    }

    @Test
    void it_is_ready_when_every_part_is_up() {
        assertThat(client.get("/health/ready").json()).isEqualTo(Reply.tree("""
                {"status": "up", "parts": [{"id": "event-store", "status": "up", "detail": "Answers."}]}"""));
    }

    @Test
    void it_is_not_ready_when_a_part_is_down() {
        daybook.say(Part.up("event-store", "Answers."), Part.down("books", "Refuses connections."));

        var reply = client.get("/health/ready");

        reply.isStatus(503);
        assertThat(reply.at("/status")).isEqualTo("down");
        assertThat(reply.all("/parts", "status")).containsExactly("up", "down");
    }

    @Test
    void the_contract_can_be_browsed_without_the_internet() {
        var page = client.get("/docs").text();

        assertThat(page).doesNotContain("http:", "https:", "//");
        assertThat(client.get("/openapi.yaml").text()).startsWith("openapi: 3.0.3");
        var parts =
                Pattern.compile("\"(/docs/[^\"]+)\"").matcher(page).results().map(part -> part.group(1));
        assertThat(parts).hasSize(3).allSatisfy(part -> client.get(part).isStatus(200));
        client.get("/docs/other.js").isProblem(404, "NOT_FOUND");
    }

    @Test
    void a_path_that_does_not_exist_is_not_found() {
        client.lost("GET", "/").isProblem(404, "NOT_FOUND");
        client.lost("POST", "/v1/nothing").isProblem(404, "NOT_FOUND");
        client.lost("GET", "/v1/ledgers/").isProblem(404, "NOT_FOUND");
    }

    @Test
    void a_method_that_a_path_does_not_take_is_refused_with_those_it_takes() {
        var refused = client.lost("DELETE", MAIN + "/accounts");

        refused.isProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow").orElseThrow().split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "POST");
        client.lost("GET", MAIN + "/transactions/bulk").isProblem(404, "TRANSACTION_NOT_FOUND");
    }

    @Test
    void a_header_does_not_make_another_method_of_a_request() {
        client.get("/v1/ledgers", "X-HTTP-Method-Override", "DELETE").isStatus(200);
        client.get(MAIN + "/accounts", "x-http-method-override", "POST").isStatus(200);
    }

    @Test
    void head_answers_as_get_does_without_the_body() {
        var head = client.head(MAIN + "/accounts/wallet");

        head.isStatus(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag").orElseThrow()).startsWith("\"1-");
        client.head(MAIN + "/accounts/other").isStatus(404);
    }

    @Test
    void whatever_can_be_read_can_be_asked_for_by_head() {
        var transaction = daybook.post("bank", "wallet", "5", "").at("/id");
        var job = client.post("/v1/verify").at("/id");
        var reads = daybook.api().access().keySet().stream()
                .filter(route -> route.startsWith("GET ") && !route.endsWith("/events/stream"))
                .map(route -> route.substring("GET ".length())
                        .replace("{ledger}", "main")
                        .replace("transactions/{id}", "transactions/" + transaction)
                        .replace("projections/{id}", "projections/books")
                        .replace("jobs/{id}", "jobs/" + job)
                        .replace("{id}", "wallet")
                        .replace("{part}", "docs.js")
                        .replace("wallet/daily-totals", "wallet/daily-totals?from=2030-01-01&to=2031-01-01")
                        .replace("main/daily-totals", "main/daily-totals?date=2030-01-01")
                        .replace("statement", "statement?from=2030-01-01T00:00:00Z&to=2031-01-01T00:00:00Z"));

        assertThat(reads).hasSizeGreaterThan(10).allSatisfy(path -> {
            var read = client.get(path);
            var head = client.head(path);
            read.isStatus(200);
            head.isStatus(200);
            assertThat(head.text()).isEmpty();
            assertThat(head.header("ETag")).isEqualTo(read.header("ETag"));
            assertThat(head.header("Content-Type")).isEqualTo(read.header("Content-Type"));
        });
    }

    @Test
    void a_correlation_id_is_echoed_whatever_the_answer() {
        for (var path : new String[] {"/v1/ledgers", "/nowhere", "/health/live", MAIN + "/accounts/other"}) {
            assertThat(client.head(path, "Correlation-Id", "order-7").header("Correlation-Id"))
                    .hasValue("order-7");
            assertThat(client.head(path).header("Correlation-Id").orElseThrow()).hasSize(36);
        }
    }

    @Test
    void a_correlation_id_that_is_not_safe_is_refused() {
        client.get("/v1/ledgers", "Correlation-Id", "a b").isRefusedFor("Correlation-Id");
        client.get("/v1/ledgers", "Correlation-Id", "x".repeat(129)).isRefusedFor("Correlation-Id");
    }

    @Test
    void an_outage_is_unavailable_and_worth_another_try() {
        daybook.store().breakWith(() -> new Unavailable("DynamoDB is throttling us", null));

        var reply = daybook.open("savings", "\"0\"");

        reply.isProblem(503, "SERVICE_UNAVAILABLE");
        assertThat(reply.header("Retry-After")).hasValue("1");
        assertThat(reply.text()).doesNotContain("DynamoDB");
    }

    @Test
    void a_failure_of_ours_tells_nothing_of_our_insides() {
        daybook.store().breakWith(() -> new IllegalStateException("secret"));

        var reply = daybook.open("savings", "\"0\"");

        reply.isProblem(500, "INTERNAL_ERROR");
        assertThat(reply.text()).doesNotContain("secret");
    }

    @Test
    void an_error_of_the_machine_is_a_problem_too() {
        daybook.store().breakWith(() -> {
            throw new StackOverflowError("secret");
        });

        client.get(MAIN + "/accounts/wallet/events").isProblem(500, "INTERNAL_ERROR");
        daybook.open("savings", "\"0\"").isProblem(503, "SERVICE_UNAVAILABLE");
    }

    @Test
    void a_line_of_a_bulk_fails_alone_in_an_outage() {
        daybook.deposit("wallet", "1");
        daybook.store().breakWith(() -> new Unavailable("DynamoDB is throttling us", null));

        var reply =
                client.postLines(MAIN + "/transactions/bulk", RunningDaybook.transaction("bank", "wallet", "1", ""));

        assertThat(reply.at("/problem/code")).isEqualTo("SERVICE_UNAVAILABLE");
    }

    @Test
    void a_port_in_use_is_recognised() {
        var settings = HttpSettings.open("127.0.0.1", daybook.api().port());

        assertThatThrownBy(() -> new RunningDaybook(settings)).isInstanceOf(PortInUse.class);
    }
}
