package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends DaybookTest {

    private static final String KEY = "Idempotency-Key";
    private static final String HIT = "Idempotency-Hit";
    private static final String NAMED = "\"external_id\": \"a\"";

    @Test
    void a_repeat_answers_what_the_first_call_answered() {
        var first = daybook.post("bank", "wallet", "5", "", KEY, "k");
        var again = daybook.post("bank", "wallet", "5", "", KEY, "k");

        again.isStatus(201);
        assertThat(first.header(HIT)).isEmpty();
        assertThat(again.header(HIT)).hasValue("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("5");
    }

    @Test
    void another_body_under_the_same_key_is_a_conflict() {
        var first = daybook.post("bank", "wallet", "5", "", KEY, "k");

        var refused = daybook.post("bank", "wallet", "6", "", KEY, "k");

        refused.isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
        assertThat(refused.at("/transaction_id")).isEqualTo(first.at("/id"));
    }

    @Test
    void an_external_id_counts_whatever_the_header_says() {
        daybook.post("bank", "wallet", "5", NAMED, KEY, "k").isStatus(201);

        assertThat(daybook.post("bank", "wallet", "5", NAMED, KEY, "other").header(HIT))
                .hasValue("true");
        assertThat(daybook.post("bank", "wallet", "5", NAMED).header(HIT)).hasValue("true");
        assertThat(daybook.post("bank", "wallet", "5", "", KEY, "k").header(HIT))
                .isEmpty();
    }

    @Test
    void an_external_id_and_a_key_of_the_same_text_are_two_names() {
        daybook.post("bank", "wallet", "5", NAMED).isStatus(201);

        assertThat(daybook.post("bank", "wallet", "5", "", KEY, "a").header(HIT))
                .isEmpty();
    }

    @Test
    void with_neither_every_call_is_a_new_transaction() {
        daybook.deposit("wallet", "5");
        daybook.deposit("wallet", "5");

        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("10");
    }

    @Test
    void a_refused_command_is_not_remembered() {
        daybook.post("wallet", "bank", "5", NAMED).isProblem(422, "INSUFFICIENT_FUNDS");
        daybook.deposit("wallet", "5");

        daybook.post("wallet", "bank", "5", NAMED).isStatus(201);
    }

    @Test
    void a_key_is_accepted_where_an_id_already_names_what_is_written() {
        client.post("/v1/ledgers", "{\"id\": \"a\"}", KEY, "k").isStatus(201);
        client.post("/v1/ledgers", "{\"id\": \"b\"}", KEY, "k").isStatus(201);
    }

    @Test
    void a_key_is_short_and_printable_ascii() {
        client.post("/v1/ledgers", "{\"id\": \"a\"}", KEY, "").isRefusedFor(KEY);
        client.post("/v1/ledgers", "{\"id\": \"a\"}", KEY, "k".repeat(256)).isRefusedFor(KEY);
        client.post("/v1/ledgers", "{\"id\": \"a\"}", KEY, "k", KEY, "l").isRefusedFor(KEY);
        client.post("/v1/ledgers", "{\"id\": \"a\"}", KEY, "k".repeat(255)).isStatus(201);
    }
}
