package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends DaybookTest {

    @Test
    void every_fault_is_told_at_once() {
        client.post(
                        MAIN + "/transactions?dry_run=perhaps",
                        """
                        {"colour": "red", "external_id": "", "status": "voided", "effective_at": "yesterday",
                         "expires_at": "2030-01-01T00:00:00Z", "description": 5, "metadata": {"a": 1, "": "x"},
                         "postings": [{"debit": "a b", "credit": "wallet", "amount": 12.5, "asset": "usd"},
                                      {"credit": "wallet", "amount": "0", "asset": "USD/2", "note": "x"},
                                      "nothing"]}""",
                        "Idempotency-Key",
                        "k".repeat(256),
                        "Correlation-Id",
                        "not safe")
                .isRefusedFor(
                        "dry_run",
                        "Idempotency-Key",
                        "Correlation-Id",
                        "colour",
                        "external_id",
                        "status",
                        "effective_at",
                        "expires_at",
                        "description",
                        "metadata.a",
                        "metadata.",
                        "postings[0].debit",
                        "postings[0].amount",
                        "postings[0].asset",
                        "postings[1].debit",
                        "postings[1].amount",
                        "postings[1].note",
                        "postings[2]");
    }

    @Test
    void an_account_has_to_say_what_it_is_its_minimum_too() {
        client.post(MAIN + "/accounts", "{}").isRefusedFor("id", "asset", "normal_balance", "minimum_balance");
        client.post(MAIN + "/accounts", """
                {"id": ":", "asset": "USD/19", "normal_balance": "DEBIT", "minimum_balance": 0, "metadata": []}""")
                .isRefusedFor("id", "asset", "normal_balance", "minimum_balance", "metadata");
    }

    @Test
    void a_ledger_has_an_id_and_a_short_description() {
        client.post("/v1/ledgers", "{\"id\": \"a/b\", \"description\": \"%s\"}".formatted("x".repeat(501)))
                .isRefusedFor("id", "description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+1", "01", "1.0", "1e3", "", " 1", "٣", "-0"})
    void an_amount_is_a_positive_integer(String amount) {
        daybook.post("bank", "wallet", amount, "").isRefusedFor("postings[0].amount");
    }

    @Test
    void an_amount_has_at_most_38_digits() {
        daybook.post("bank", "wallet", "1".repeat(39), "").isRefusedFor("postings[0].amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "null", "true", "[\"1\"]"})
    void an_amount_is_a_string(String amount) {
        client.post(
                        MAIN + "/transactions",
                        transaction("bank", "wallet", "AMOUNT", "").replace("\"AMOUNT\"", amount))
                .isRefusedFor("postings[0].amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2030-01-01",
                "2030-01-01T12:00:00",
                "2030-01-01T12:00:00.1234567Z",
                "2030-02-30T12:00:00Z",
                "2030-01-01 12:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:30:00+01:00",
                "9999-12-31T23:30:00-01:00",
                "2030-01-01T12:00:00+19:00"
            })
    void a_time_is_exact_and_within_four_digit_years(String time) {
        daybook.post("bank", "wallet", "1", "\"effective_at\": \"%s\"".formatted(time))
                .isRefusedFor("effective_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u007f"})
    void control_characters_are_refused(String text) {
        daybook.post("bank", "wallet", "1", """
                        "description": "%1$s", "external_id": "%1$s", "metadata": {"k": "%1$s", "%1$s": "v"}""".formatted(text))
                .isRefusedFor("description", "external_id", "metadata.k", "metadata.\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "\\udc00\\ud800"})
    void halves_of_characters_are_refused(String text) {
        daybook.post("bank", "wallet", "1", "\"description\": \"%s\"".formatted(text))
                .isRefusedFor("description");
    }

    @Test
    void texts_are_measured_in_characters_not_in_units() {
        var smiles = "😀".repeat(128);

        daybook.post("bank", "wallet", "1", "\"external_id\": \"%s\"".formatted(smiles))
                .isStatus(201);
        daybook.post("bank", "wallet", "1", "\"external_id\": \"%s😀\"".formatted(smiles))
                .isRefusedFor("external_id");
    }

    @Test
    void metadata_is_small() {
        var keys = IntStream.range(0, 21).mapToObj("\"k%d\": \"v\""::formatted).collect(joining(","));
        daybook.post("bank", "wallet", "1", "\"metadata\": {%s}".formatted(keys))
                .isRefusedFor("metadata");

        var key = "k".repeat(65);
        daybook.post(
                        "bank",
                        "wallet",
                        "1",
                        "\"metadata\": {\"%s\": \"\", \"v\": \"%s\"}".formatted(key, "v".repeat(257)))
                .isRefusedFor("metadata." + key, "metadata.v");
    }

    @Test
    void postings_are_an_array_that_is_not_empty() {
        client.post(MAIN + "/transactions", "{}").isRefusedFor("postings");
        client.post(MAIN + "/transactions", "{\"postings\": []}").isRefusedFor("postings");
        client.post(MAIN + "/transactions", "{\"postings\": {}}").isRefusedFor("postings");
    }

    @Test
    void of_very_many_faults_the_first_thousand_are_told() {
        var refused = client.post(MAIN + "/transactions", "{\"postings\": [%s{}]}".formatted("{},".repeat(100_000)));

        refused.isProblem(422, "INVALID_FIELD");
        assertThat(refused.json().path("errors")).hasSize(1_000);
    }

    @Test
    void a_body_is_an_object() {
        client.post(MAIN + "/transactions", "[]").isRefusedFor("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"id\": \"a\"} {}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{'id': 'a'}",
                "{\"id\": \"a\",}",
                "{\"id\": NaN}",
                "// comment",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void what_is_not_one_json_value_is_malformed(String body) {
        client.post("/v1/ledgers", body).isProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void a_problem_tells_nothing_of_our_insides() {
        assertThat(client.post("/v1/ledgers", "{\"id\": \"a\"} {}").at("/detail"))
                .isEqualTo("More follows after the JSON value, line 1, column 13.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ledgers",
                MAIN,
                MAIN + "/trial-balance",
                MAIN + "/accounts",
                MAIN + "/accounts/wallet",
                MAIN + "/accounts/wallet/balance",
                MAIN + "/accounts/wallet/entries",
                MAIN + "/accounts/wallet/events",
                MAIN + "/transactions",
                MAIN + "/transactions/00000000-0000-0000-0000-000000000001",
                "/health/live",
                "/health/ready",
                "/openapi.yaml",
                "/docs"
            })
    void a_parameter_that_does_nothing_is_refused(String path) {
        client.get(path + "?colour=red").isRefusedFor("colour");
    }

    @Test
    void a_parameter_is_given_once() {
        client.get(MAIN + "/accounts?prefix=a&prefix=b&limit=1&limit=1").isRefusedFor("prefix", "limit");
    }

    @Test
    void filters_are_checked() {
        client.get(MAIN + "/accounts?prefix=a%20b&asset=usd").isRefusedFor("prefix", "asset");
        client.get(MAIN + "/transactions?account=&external_id=").isRefusedFor("account", "external_id");
        client.get(MAIN + "/transactions?status=open&order=up&effective_from=now")
                .isRefusedFor("status", "order", "effective_from");
        client.get(MAIN + "/accounts?status=posted&metadata[]=x").isRefusedFor("status", "metadata[]");
    }
}
