package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTest extends DaybookTest {

    private static final String BULK = MAIN + "/transactions/bulk";
    private static final String DEPOSIT = transaction("bank", "wallet", "10", "");
    private static final String WITHDRAWAL = transaction("wallet", "bank", "10", "");

    @Test
    void each_line_gets_a_line_in_the_same_order() {
        var results = post(DEPOSIT, WITHDRAWAL, WITHDRAWAL, DEPOSIT);

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(statuses(results)).containsExactly(201, 201, 422, 201);
        assertThat(results.get(0).at("/transaction/postings/0/amount").asText()).isEqualTo("10");
        assertThat(results.get(2).at("/problem/code").asText()).isEqualTo("INSUFFICIENT_FUNDS");
    }

    @Test
    void a_line_that_cannot_be_read_does_not_stop_the_rest() {
        var results = post(DEPOSIT, "{\"postings\": [", "{\"colour\": 1}", "5", DEPOSIT);

        assertThat(statuses(results)).containsExactly(201, 400, 422, 422, 201);
        assertThat(results.get(1).at("/problem/code").asText()).isEqualTo("MALFORMED_REQUEST");
        assertThat(results.get(2).at("/problem/errors")).hasSize(2);
    }

    @Test
    void a_line_that_is_too_long_does_not_stop_the_rest() {
        var results = post(DEPOSIT, "x".repeat((1 << 20) + 1), DEPOSIT);

        assertThat(statuses(results)).containsExactly(201, 413, 201);
    }

    @Test
    void an_account_that_is_not_there_fails_its_line_alone() {
        assertThat(statuses(post(transaction("bank", "other", "1", ""), DEPOSIT)))
                .containsExactly(404, 201);
    }

    @Test
    void blank_lines_are_counted_and_left_out() {
        var results = results(client.postLines(BULK, "\n" + DEPOSIT + "\r\n \n" + DEPOSIT));

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(2, 4);
    }

    @Test
    void nothing_in_gives_nothing_out() {
        var reply = client.send("POST", BULK, BodyPublishers.noBody(), "Content-Type", "application/x-ndjson");

        reply.isStatus(200);
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void repeats_are_told_apart() {
        var named = transaction("bank", "wallet", "10", "\"external_id\": \"a\"");

        var results = post(named, named, transaction("bank", "wallet", "11", "\"external_id\": \"a\""));

        assertThat(statuses(results)).containsExactly(201, 201, 409);
        assertThat(results)
                .extracting(result -> result.path("idempotency_hit").asText())
                .containsExactly("false", "true", "");
        assertThat(results.get(1).path("transaction")).isEqualTo(results.get(0).path("transaction"));
    }

    @Test
    void under_a_key_a_whole_body_may_be_sent_again() {
        var body = DEPOSIT + "\n" + DEPOSIT;
        var first = results(client.postLines(BULK, body, "Idempotency-Key", "import-1"));

        var again = results(client.postLines(BULK, body, "Idempotency-Key", "import-1"));

        assertThat(first.get(0).at("/transaction/id")).isNotEqualTo(first.get(1).at("/transaction/id"));
        assertThat(again)
                .extracting(result -> result.at("/transaction/id"))
                .containsExactlyElementsOf(first.stream()
                        .map(result -> result.at("/transaction/id"))
                        .toList());
        assertThat(again).allMatch(result -> result.path("idempotency_hit").asBoolean());
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("20");
    }

    @Test
    void a_line_answers_the_token_that_makes_a_read_contain_it() {
        var token = post(DEPOSIT).getFirst().path("consistency_token").asText();

        client.get(MAIN + "/accounts/wallet", "Consistency-Token", token).isStatus(200);
    }

    @Test
    void ten_thousand_lines_keep_their_order_and_every_balance() {
        daybook.store().holdReadModels();
        var body = IntStream.rangeClosed(1, 10_000)
                .mapToObj(line -> line % 2 == 1 ? DEPOSIT : WITHDRAWAL)
                .collect(joining("\n"));

        var reply = client.postLines(BULK, body);

        var results = reply.text().lines().map(Reply::tree).toList();
        assertThat(results).hasSize(10_000);
        for (int line = 1; line <= 10_000; line++) {
            assertThat(results.get(line - 1).path("line").asInt()).isEqualTo(line);
            assertThat(results.get(line - 1).path("status").asInt()).isEqualTo(201);
        }
    }

    @Test
    void a_ledger_that_is_not_there_refuses_all_of_it() {
        client.postLines("/v1/ledgers/other/transactions/bulk", DEPOSIT).isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void what_is_not_lines_is_refused() {
        client.postLines(BULK + "?atomic=perhaps", DEPOSIT).isRefusedFor("atomic");
        client.post(BULK, DEPOSIT).isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private List<JsonNode> post(String... lines) {
        return results(client.postLines(BULK, String.join("\n", lines)));
    }

    private static List<JsonNode> results(Reply reply) {
        reply.isStatus(200);
        reply.text().lines().forEach(line -> Contract.checkSchema("BulkResult", line));
        return reply.text().lines().map(Reply::tree).toList();
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").asInt()).toList();
    }
}
