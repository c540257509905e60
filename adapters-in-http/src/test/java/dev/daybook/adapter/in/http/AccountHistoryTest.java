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
                {"asset": "USD/2", "normal_balance": "credit", "minimum_balance": "0", "metadata": {}}"""));
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
