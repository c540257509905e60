package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";
    private static final String PATCH = "{\"metadata\": {\"a\": \"1\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "*",
                "\"1\", \"2\"",
                "\"7\",\"2\"",
                "W/\"2\", \"2\"",
                "\"2-0123456789abcdef\"",
                ", \"2\" ,,"
            })
    void a_change_is_carried_out_on_the_version_that_is_named(String tags) {
        daybook.deposit("wallet", "1");

        client.patch(WALLET, PATCH, "If-Match", tags).isStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"3\"", "W/\"2\"", "\"\"", "\"two\"", "\"02\"", "\"1\", \"3\"", "\"2,\""})
    void a_change_of_another_version_is_refused_with_the_one_that_it_is_at(String tags) {
        daybook.deposit("wallet", "1");

        var refused = client.patch(WALLET, PATCH, "If-Match", tags);

        refused.isProblem(412, "PRECONDITION_FAILED");
        assertThat(refused.at("/version")).isEqualTo("2");
        assertThat(client.get(WALLET).json().path("metadata")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\"1", "\"1\" \"2\"", "w/\"1\"", ",", "* , \"1\""})
    void what_is_no_list_of_tags_is_refused(String tags) {
        client.patch(WALLET, PATCH, "If-Match", tags).isRefusedFor("If-Match");
        client.get(WALLET, "If-None-Match", tags).isRefusedFor("If-None-Match");
    }

    @Test
    void a_list_may_come_in_pieces() {
        client.patch(WALLET, PATCH, "If-Match", "\"7\"", "If-Match", "\"1\"").isStatus(200);
    }

    @Test
    void every_change_takes_them() {
        for (var change : new String[] {"/freeze", "/unfreeze", "/close"}) {
            client.post(WALLET + change, "{}", "If-Match", "\"9\"").isProblem(412, "PRECONDITION_FAILED");
        }
        client.post(MAIN + "/accounts/other/freeze", "{}", "If-Match", "*").isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void the_tag_of_an_account_that_is_not_guarded_serves_too() {
        daybook.deposit("wallet", "1");
        var tag = client.get(MAIN + "/accounts/bank").header("ETag").orElseThrow();

        client.patch(MAIN + "/accounts/bank", PATCH, "If-Match", tag).isStatus(200);
        client.patch(MAIN + "/accounts/bank", PATCH, "If-Match", tag).isProblem(412, "PRECONDITION_FAILED");
    }

    @Test
    void a_repeat_under_its_key_is_answered_as_the_first_whatever_it_insists_on() {
        var first = client.patch(WALLET, PATCH, "If-Match", "\"1\"", "Idempotency-Key", "k");
        daybook.deposit("wallet", "1");

        var again = client.patch(WALLET, PATCH, "If-Match", "\"1\"", "Idempotency-Key", "k");

        again.isStatus(200);
        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.header("ETag")).hasValue("\"2\"");
        assertThat(again.json()).isEqualTo(first.json());
        var refused = client.patch(WALLET, "{\"metadata\": {\"a\": \"2\"}}", "Idempotency-Key", "k");
        refused.isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
        assertThat(refused.at("/account")).isEqualTo("wallet");
        client.post(WALLET + "/freeze", "{}", "Idempotency-Key", "k").isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
    }

    @Test
    void the_order_of_fields_and_the_spelling_of_the_path_make_no_other_request() {
        client.patch(MAIN + "/accounts/wallet", "{\"metadata\": {\"a\": \"1\", \"b\": \"2\"}}", "Idempotency-Key", "k")
                .isStatus(200);

        assertThat(client.patch(
                                MAIN + "/accounts/%77allet",
                                "{ \"metadata\": {\"b\": \"2\", \"a\": \"1\"} }",
                                "Idempotency-Key",
                                "k")
                        .header("Idempotency-Hit"))
                .hasValue("true");
    }
}
