package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.Contract;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomicBulkTest extends DaybookTest {

    private static final String ATOMIC = MAIN + "/transactions/bulk?atomic=true";
    private static final String DEPOSIT = transaction("bank", "wallet", "10", "");
    private static final String WITHDRAWAL = transaction("wallet", "bank", "10", "");
    private static final String HOLD = transaction("wallet", "bank", "10", "\"status\": \"pending\"");

    @Test
    void each_line_is_decided_on_what_those_before_it_leave() {
        var results = results(post(DEPOSIT, WITHDRAWAL, DEPOSIT, HOLD));

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(results).allMatch(result -> result.path("status").asInt() == 201);
        assertThat(results.get(3).at("/transaction/status").asText()).isEqualTo("pending");
        assertThat(results.get(3).at("/transaction/balances/0/version").asInt()).isEqualTo(5);
        assertThat(client.get(
                                MAIN + "/accounts/wallet",
                                "Consistency-Token",
                                results.get(3).path("consistency_token").asText())
                        .at("/balances/available/amount"))
                .isEqualTo("0");
    }

    @Test
    void all_of_it_is_one_commit() {
        long before = daybook.store().commits();

        post(DEPOSIT, WITHDRAWAL).isStatus(200);

        assertThat(daybook.store().commits()).isEqualTo(before + 1);
    }

    @Test
    void a_line_that_is_refused_refuses_all_of_them() {
        var refused = post(DEPOSIT, WITHDRAWAL, "", WITHDRAWAL);

        refused.isProblem(422, "INSUFFICIENT_FUNDS");
        assertThat(refused.at("/needed")).isEqualTo("10");
        assertThat(refused.all("/errors", "line")).containsExactly("4");
        assertThat(refused.all("/errors", "code")).containsExactly("INSUFFICIENT_FUNDS");
        assertThatNothingHappened();
    }

    @Test
    void every_line_that_cannot_be_read_is_named_with_its_faults() {
        var refused = post(DEPOSIT, "{\"colour\": 1}", "{", "[]");

        refused.isProblem(422, "INVALID_FIELD");
        assertThat(refused.all("/errors", "line")).containsExactly("2", "2", "3", "4");
        assertThat(refused.all("/errors", "code"))
                .containsExactly("INVALID_FIELD", "INVALID_FIELD", "MALFORMED_REQUEST", "INVALID_FIELD");
        assertThat(refused.all("/errors", "field")).containsExactly("postings", "colour", "body", "body");
        post("{", DEPOSIT).isProblem(400, "MALFORMED_REQUEST");
        assertThatNothingHappened();
    }

    @Test
    void a_line_that_names_what_is_not_there_refuses_all_of_them() {
        var refused = post(DEPOSIT, transaction("bank", "other", "1", ""));

        refused.isProblem(404, "ACCOUNT_NOT_FOUND");
        assertThat(refused.at("/account")).isEqualTo("other");
        client.postLines("/v1/ledgers/other/transactions/bulk?atomic=true", DEPOSIT)
                .isProblem(404, "LEDGER_NOT_FOUND");
        assertThatNothingHappened();
    }

    @Test
    void fifty_postings_to_a_guarded_account_are_what_a_batch_holds() {
        assertThat(results(client.postLines(ATOMIC, (DEPOSIT + "\n").repeat(50))))
                .hasSize(50);
        client.postLines(ATOMIC, (DEPOSIT + "\n").repeat(51)).isProblem(422, "BATCH_TOO_LARGE");
    }

    @Test
    void a_hundred_lines_are_what_a_batch_holds() {
        daybook.open("till", "null").isStatus(201);
        var unguarded = transaction("bank", "till", "10", "") + "\n";

        assertThat(results(client.postLines(ATOMIC, unguarded.repeat(100)))).hasSize(100);
        client.postLines(ATOMIC, unguarded.repeat(101)).isProblem(422, "BATCH_TOO_LARGE");
    }

    @Test
    void a_body_is_no_larger_than_an_ordinary_one() {
        var large = transaction("bank", "wallet", "10", "\"metadata\": {\"a\": \"%s\"}".formatted("x".repeat(1 << 20)));

        client.postLines(ATOMIC, large).isProblem(413, "BODY_TOO_LARGE");
    }

    @Test
    void a_whole_batch_may_be_sent_again() {
        var body = DEPOSIT + "\n" + DEPOSIT;
        var first = results(client.postLines(ATOMIC, body, "Idempotency-Key", "k"));

        var again = results(client.postLines(ATOMIC, body, "Idempotency-Key", "k"));

        assertThat(again).allMatch(result -> result.path("idempotency_hit").asBoolean());
        assertThat(again.getFirst().path("transaction"))
                .isEqualTo(first.getFirst().path("transaction"));
        var refused = client.postLines(ATOMIC, WITHDRAWAL, "Idempotency-Key", "k");
        refused.isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
        assertThat(refused.all("/errors", "line")).containsExactly("1");
    }

    @Test
    void nothing_in_gives_nothing_out() {
        var lines = BodyPublishers.ofString("\n\n");
        var reply = client.send("POST", ATOMIC, lines, "Content-Type", "application/x-ndjson");

        reply.isStatus(200);
        assertThat(reply.text()).isEmpty();
    }

    private Reply post(String... lines) {
        return client.postLines(ATOMIC, String.join("\n", lines));
    }

    private void assertThatNothingHappened() {
        assertThat(client.get(MAIN + "/transactions").json().path("data")).isEmpty();
    }

    private static List<JsonNode> results(Reply reply) {
        reply.isStatus(200);
        reply.text().lines().forEach(line -> Contract.checkSchema("BulkResult", line));
        return reply.text().lines().map(Reply::tree).toList();
    }
}
