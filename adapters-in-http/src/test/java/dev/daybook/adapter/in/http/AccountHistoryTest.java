package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.Test;

class AccountHistoryTest extends DaybookTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void entries_come_newest_first_each_with_the_balance_after_it() {
        daybook.deposit("wallet", "500");
        daybook.post("wallet", "bank", "120", "").isStatus(201);

        var entries = client.get(MAIN + "/accounts/wallet/entries");

        assertThat(entries.all("/data", "direction")).containsExactly("debit", "credit");
        assertThat(entries.all("/data", "amount")).containsExactly("120", "500");
        assertThat(entries.all("/data", "balance_after")).containsExactly("380", "500");
    }

    @Test
    void an_entry_is_named_after_its_transaction_its_place_there_and_its_side() {
        var transaction = daybook.post("bank", "wallet", "500", "").at("/id");

        assertThat(client.get(MAIN + "/accounts/wallet/entries").at("/data/0/id"))
                .isEqualTo(transaction + ":0:credit");
    }

    @Test
    void events_tell_what_happened_who_asked_and_in_which_course() {
        daybook.post("bank", "wallet", "500", "", "Correlation-Id", "order-7", "traceparent", TRACE)
                .isStatus(201);

        var event = client.get(MAIN + "/accounts/wallet/events").json().at("/data/1");

        assertThat(event.path("version").asInt()).isEqualTo(2);
        assertThat(event.path("name").asText()).isEqualTo("account-entries-posted");
        assertThat(event.path("schema_version").asInt()).isEqualTo(1);
        assertThat(event.path("actor").asText()).isEqualTo("anonymous");
        assertThat(event.path("correlation_id").asText()).isEqualTo("order-7");
        assertThat(event.path("causation_id")).isEqualTo(event.path("command_id"));
        assertThat(event.path("traceparent").asText()).isEqualTo(TRACE);
        assertThat(event.at("/data/entries"))
                .isEqualTo(Reply.tree("[{\"posting\": 0, \"direction\": \"credit\", \"amount\": \"500\"}]"));
    }

    @Test
    void events_begin_with_the_opening() {
        var event = client.get(MAIN + "/accounts/wallet/events").json().at("/data/0");

        assertThat(event.path("name").asText()).isEqualTo("account-opened");
        assertThat(event.path("data")).isEqualTo(Reply.tree("""
                {"asset": "USD/2", "normal_balance": "credit", "minimum_balance": "0", "guarded": true,
                 "metadata": {}}"""));
    }

    @Test
    void every_fact_says_what_changed_and_why_but_not_under_which_key() {
        client.patch(MAIN + "/accounts/wallet", """
                        {"minimum_balance": "-5", "metadata": {"a": "b"}}""", "Idempotency-Key", "secret")
                .isStatus(200);
        client.post(MAIN + "/accounts/wallet/freeze", "{\"reason\": \"Suspicion\"}")
                .isStatus(200);
        client.post(MAIN + "/accounts/wallet/unfreeze").isStatus(200);
        var id = daybook.pend("bank", "wallet", "9", "").at("/id");
        client.post(MAIN + "/transactions/" + id + "/post", "{\"amounts\": [\"4\"]}")
                .isStatus(200);
        daybook.post("wallet", "bank", "4", "").isStatus(201);
        client.post(MAIN + "/accounts/wallet/close", "{\"reason\": \"Moved\"}").isStatus(200);

        var events = client.get(MAIN + "/accounts/wallet/events");

        assertThat(events.all("/data", "name"))
                .containsExactly(
                        "account-opened",
                        "account-minimum-balance-changed",
                        "account-metadata-changed",
                        "account-frozen",
                        "account-unfrozen",
                        "account-entries-reserved",
                        "account-reservation-ended",
                        "account-entries-posted",
                        "account-closed");
        assertThat(events.all("/data", "schema_version")).startsWith("2", "1");
        assertThat(events.json().at("/data/1/data")).isEqualTo(Reply.tree("{\"minimum_balance\": \"-5\"}"));
        assertThat(events.json().at("/data/2/data")).isEqualTo(Reply.tree("{\"metadata\": {\"a\": \"b\"}}"));
        assertThat(events.json().at("/data/3/data")).isEqualTo(Reply.tree("{\"reason\": \"Suspicion\"}"));
        assertThat(events.json().at("/data/4/data")).isEmpty();
        assertThat(events.json().at("/data/6/data")).isEqualTo(Reply.tree("""
                {"transaction_id": "%s", "end": "posted",
                 "reserved": [{"posting": 0, "direction": "credit", "amount": "9"}],
                 "posted": [{"posting": 0, "direction": "credit", "amount": "4"}]}""".formatted(id)));
        assertThat(events.text()).doesNotContain("secret");
    }

    @Test
    void an_account_that_nothing_was_posted_to_has_no_entries() {
        assertThat(client.get(MAIN + "/accounts/wallet/entries").json().path("data"))
                .isEmpty();
    }

    @Test
    void an_account_that_is_not_there_has_no_history() {
        for (var kind : new String[] {"entries", "events"}) {
            client.get(MAIN + "/accounts/other/" + kind).isProblem(404, "ACCOUNT_NOT_FOUND");
            client.get("/v1/ledgers/other/accounts/wallet/" + kind).isProblem(404, "LEDGER_NOT_FOUND");
        }
    }
}
