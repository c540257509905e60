package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.DirectApi.Offer;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.DirectClient;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DirectApiTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";
    private static final int LARGE = 6 << 20;

    private final DirectClient all = daybook.direct(Offer.ALL, LARGE);

    @Test
    void what_is_written_without_a_server_is_read_with_one() {
        var body = RunningDaybook.transaction("bank", "wallet", "7", "\"external_id\": \"a\"");

        all.post(MAIN + "/transactions", body).isStatus(201);

        assertThat(client.get(WALLET).at("/balances/posted/amount")).isEqualTo("7");
        assertThat(client.post(MAIN + "/transactions", body).header("Idempotency-Hit"))
                .hasValue("true");
    }

    @Test
    void one_that_offers_reads_does_not_write() {
        var reads = daybook.direct(Offer.READS, LARGE);

        reads.get(WALLET).isStatus(200);
        var refused = reads.post(MAIN + "/accounts", "{}");
        refused.isProblem(405, "METHOD_NOT_ALLOWED");
        assertThat(refused.header("Allow").orElseThrow()).doesNotContain("POST");
    }

    @Test
    void one_that_offers_writes_does_not_read() {
        var writes = daybook.direct(Offer.WRITES, LARGE);

        writes.post(MAIN + "/accounts", """
                {"id": "savings", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": "0"}
                """).isStatus(201);
        writes.get(MAIN + "/accounts").isProblem(405, "METHOD_NOT_ALLOWED");
        writes.get(WALLET + "/entries").isProblem(404, "NOT_FOUND");
    }

    @Test
    void what_goes_on_behind_an_answer_is_not_there() {
        all.post("/v1/verify", "{}").isProblem(404, "NOT_FOUND");
        all.get("/metrics").isProblem(404, "NOT_FOUND");
        all.head(MAIN + "/events/stream").isStatus(ProblemCode.STREAM_NOT_OFFERED.status());
    }

    @Test
    void lines_are_carried_out_and_answered_in_their_order() {
        var lines = IntStream.range(0, 100)
                .mapToObj(line ->
                        RunningDaybook.transaction("bank", "wallet", "1", "\"external_id\": \"%d\"".formatted(line)))
                .collect(Collectors.joining("\n"));

        var reply = all.postLines(MAIN + "/transactions/bulk", lines);

        reply.isStatus(200);
        assertThat(reply.text().lines()).hasSize(100).allMatch(line -> line.contains("\"status\":201"));
        assertThat(client.get(WALLET).at("/balances/posted/amount")).isEqualTo("100");
    }

    @Test
    void an_answer_that_is_too_large_is_told_of_with_its_correlation_id() {
        var little = daybook.direct(Offer.ALL, 200);

        var reply = little.get(WALLET, "Correlation-Id", "order-7");

        reply.isProblem(422, "ANSWER_TOO_LARGE");
        assertThat(reply.header("Correlation-Id")).hasValue("order-7");
        assertThat(reply.header("ETag")).isEmpty();
        little.get("/health/live").isStatus(200);
    }

    @Test
    void lines_whose_answer_is_too_large_are_carried_out_all_the_same() {
        var lines = IntStream.range(0, 10)
                .mapToObj(line ->
                        RunningDaybook.transaction("bank", "wallet", "1", "\"external_id\": \"%d\"".formatted(line)))
                .collect(Collectors.joining("\n"));

        daybook.direct(Offer.ALL, 1_000)
                .postLines(MAIN + "/transactions/bulk", lines)
                .isProblem(422, "ANSWER_TOO_LARGE");

        assertThat(client.get(WALLET).at("/balances/posted/amount")).isEqualTo("10");
    }

    @Test
    void a_header_does_not_make_another_method_of_a_request() {
        all.get("/v1/ledgers", "X-HTTP-Method-Override", "DELETE").isStatus(200);
    }

    @Test
    void a_write_does_not_ask_whether_anything_has_changed() {
        var body = """
                {"id": "savings", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": "0"}
                """;
        var tag = all.post(MAIN + "/accounts", body).header("ETag").orElseThrow();

        all.post(MAIN + "/accounts", body, "If-None-Match", tag).isStatus(201);
        client.post(MAIN + "/accounts", body, "If-None-Match", tag).isStatus(201);
        var seen = all.get(MAIN + "/accounts/savings").header("ETag").orElseThrow();
        all.get(MAIN + "/accounts/savings", "If-None-Match", seen).isStatus(304);
    }

    @Test
    void a_path_that_a_gateway_has_decoded_is_not_found_like_one_that_it_has_not() {
        all.get("/v1/ledgers/main/accounts/100% sure").isProblem(404, "ACCOUNT_NOT_FOUND");
        all.get("/v1/ledgers/main/accounts/100%25%20sure").isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void a_failure_of_ours_is_a_problem_as_it_is_on_a_server() {
        daybook.store().breakWith(() -> new IllegalStateException("secret"));

        var reply = all.post(MAIN + "/accounts", """
                {"id": "savings", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": "0"}
                """);

        reply.isProblem(500, "INTERNAL_ERROR");
        assertThat(reply.text()).doesNotContain("secret");
    }
}
