package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingTest extends DaybookTest {

    private static final String SOON = "\"expires_at\": \"2030-01-01T13:00:00Z\"";

    @BeforeEach
    void fill() {
        daybook.deposit("wallet", "500");
    }

    @Test
    void what_is_pending_is_set_aside_at_once() {
        var pended = daybook.pend("wallet", "bank", "100", SOON);

        pended.isStatus(201);
        assertThat(pended.at("/status")).isEqualTo("pending");
        assertThat(pended.at("/expires_at")).isEqualTo("2030-01-01T13:00:00Z");
        assertThat(pended.json().at("/postings/0")).isEqualTo(Reply.tree("""
                {"debit": "wallet", "credit": "bank", "amount": "100", "pending_amount": "100", "asset": "USD/2"}"""));
        assertThat(pended.json().at("/balances/0")).isEqualTo(Reply.tree("""
                {"account": "wallet", "version": 3, "posted": {"debits": "0", "credits": "500"},
                 "pending": {"debits": "100", "credits": "500"}}"""));
        assertThat(client.get(MAIN + "/accounts/wallet").json().path("balances"))
                .isEqualTo(Reply.tree("""
                {"posted": {"debits": "0", "credits": "500", "amount": "500"},
                 "pending": {"debits": "100", "credits": "500", "amount": "400"},
                 "available": {"amount": "400"}}"""));
        daybook.post("wallet", "bank", "401", "").isProblem(422, "INSUFFICIENT_FUNDS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"amounts\": null}", "{\"amounts\": [\"100\"]}"})
    void it_is_posted_in_full(String body) {
        var id = pend("100");

        var posted = client.post(MAIN + "/transactions/" + id + "/post", body);

        posted.isStatus(200);
        assertThat(posted.at("/status")).isEqualTo("posted");
        assertThat(posted.header("ETag")).hasValue("\"2\"");
        assertThat(posted.at("/postings/0/amount")).isEqualTo("100");
        assertThat(available()).isEqualTo("400");
    }

    @Test
    void without_a_body_it_is_posted_in_full() {
        var posted = client.post(MAIN + "/transactions/" + pend("100") + "/post");

        posted.isStatus(200);
        assertThat(client.get(MAIN + "/transactions/" + posted.at("/id")).json())
                .isEqualTo(posted.json());
    }

    @Test
    void it_is_posted_in_part_and_the_rest_is_free_again() {
        var id = pend("100");

        var posted = client.post(MAIN + "/transactions/" + id + "/post", "{\"amounts\": [\"60\"]}");

        assertThat(posted.at("/postings/0/amount")).isEqualTo("60");
        assertThat(posted.at("/postings/0/pending_amount")).isEqualTo("100");
        assertThat(posted.at("/resolved_at")).isGreaterThan(posted.at("/recorded_at"));
        assertThat(posted.at("/effective_at")).isEqualTo(posted.at("/resolved_at"));
        assertThat(available()).isEqualTo("440");
    }

    @Test
    void it_is_voided_with_a_reason() {
        var id = pend("100");

        var voided = client.post(MAIN + "/transactions/" + id + "/void", "{\"reason\": \"Order cancelled\"}");

        voided.isStatus(200);
        assertThat(voided.at("/status")).isEqualTo("voided");
        assertThat(voided.at("/reason")).isEqualTo("Order cancelled");
        assertThat(available()).isEqualTo("500");
        client.post(MAIN + "/transactions/" + pend("1") + "/void").isStatus(200);
    }

    @Test
    void amounts_are_checked_against_what_is_pending() {
        var post = MAIN + "/transactions/" + pend("100") + "/post";

        var refused = client.post(post, "{\"amounts\": [\"101\"]}");
        refused.isProblem(422, "EXCEEDS_PENDING_AMOUNT");
        assertThat(refused.all("/errors", "field")).containsExactly("amounts[0]");
        assertThat(refused.at("/pending_amount")).isEqualTo("100");

        client.post(post, "{\"amounts\": [\"0\"]}").isRefusedFor("amounts");
        client.post(post, "{\"amounts\": [\"1\", \"1\"]}").isRefusedFor("amounts");
        client.post(post, "{\"amounts\": []}").isRefusedFor("amounts");
        client.post(post, "{\"amounts\": [5]}").isRefusedFor("amounts[0]");
        client.post(post, "{\"amounts\": [\"-5\"]}").isRefusedFor("amounts[0]");
        client.post(post, "{\"amount\": [\"5\"]}").isRefusedFor("amount");
        client.post(post, "{\"amounts\": ").isProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        var posted = pend("1");
        client.post(MAIN + "/transactions/" + posted + "/post").isStatus(200);
        var voided = pend("1");
        client.post(MAIN + "/transactions/" + voided + "/void").isStatus(200);
        var expired = daybook.pend("wallet", "bank", "1", SOON).at("/id");
        daybook.passTime(Duration.ofHours(2));

        for (var end : new String[] {"/post", "/void"}) {
            refused(posted + end).isProblem(409, "TRANSACTION_ALREADY_POSTED");
            refused(voided + end).isProblem(409, "TRANSACTION_ALREADY_VOIDED");
            refused(expired + end).isProblem(409, "TRANSACTION_ALREADY_EXPIRED");
        }
        daybook.expire(expired);
        refused(expired + "/post").isProblem(409, "TRANSACTION_ALREADY_EXPIRED");
        assertThat(refused(expired + "/void").at("/transaction_id")).isEqualTo(expired);
        assertThat(client.get(MAIN + "/transactions/" + expired).at("/status")).isEqualTo("expired");
    }

    @Test
    void an_end_belongs_to_what_is_pending_and_has_not_come() {
        daybook.post("bank", "wallet", "1", SOON).isRefusedFor("expires_at");
        daybook.pend("bank", "wallet", "1", "\"expires_at\": \"2029-01-01T00:00:00Z\"")
                .isRefusedFor("expires_at");
    }

    @Test
    void what_is_not_there_cannot_be_ended() {
        var id = "00000000-0000-0000-0000-000000000001";
        for (var end : new String[] {"/post", "/void", "/reverse"}) {
            refused(id + end).isProblem(404, "TRANSACTION_NOT_FOUND");
            refused("other" + end).isProblem(404, "TRANSACTION_NOT_FOUND");
            client.post("/v1/ledgers/other/transactions/" + id + end).isProblem(404, "LEDGER_NOT_FOUND");
        }
    }

    @Test
    void the_same_request_under_its_key_is_a_repeat() {
        var post = MAIN + "/transactions/" + pend("100") + "/post";
        var first = client.post(post, "{\"amounts\": [\"60\"]}", "Idempotency-Key", "k");

        var again = client.post(post, " {\"amounts\":[\"60\"]} ", "Idempotency-Key", "k");

        again.isStatus(200);
        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        client.post(post, "{}", "Idempotency-Key", "k").isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
        client.post(post, "{\"amounts\": [\"60\"]}", "Idempotency-Key", "l")
                .isProblem(409, "TRANSACTION_ALREADY_POSTED");
    }

    @Test
    void to_leave_something_out_or_to_say_null_is_to_ask_for_the_same() {
        var post = MAIN + "/transactions/" + pend("100") + "/post";
        client.post(post, "null", "Idempotency-Key", "k").isStatus(200);

        assertThat(client.post(post, "{\"amounts\": null}", "Idempotency-Key", "k")
                        .header("Idempotency-Hit"))
                .hasValue("true");
    }

    @Test
    void to_pend_again_under_the_same_name_is_a_repeat_whatever_has_become_of_it() {
        var first = daybook.pend("wallet", "bank", "1", SOON + ", \"external_id\": \"a\"");
        client.post(MAIN + "/transactions/" + first.at("/id") + "/void").isStatus(200);

        var again = daybook.pend("wallet", "bank", "1", SOON + ", \"external_id\": \"a\"");

        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    private String pend(String amount) {
        return daybook.pend("wallet", "bank", amount, "").at("/id");
    }

    private Reply refused(String path) {
        return client.post(MAIN + "/transactions/" + path);
    }

    private String available() {
        return client.get(MAIN + "/accounts/wallet").at("/balances/available/amount");
    }
}
