package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.Test;

class BalancesTest extends DaybookTest {

    @Test
    void balances_come_with_the_version_and_the_latest_entries() {
        daybook.deposit("wallet", "500");

        var balance = client.get(MAIN + "/accounts/wallet/balance");

        assertThat(balance.at("/id")).isEqualTo("wallet");
        assertThat(balance.header("ETag").orElseThrow()).startsWith("\"2-");
        assertThat(balance.json().path("balances")).isEqualTo(Reply.tree("""
                {"posted": {"debits": "0", "credits": "500", "amount": "500"},
                 "pending": {"debits": "0", "credits": "500", "amount": "500"},
                 "available": {"amount": "500"}}"""));
        assertThat(balance.all("/latest_entries", "amount")).containsExactly("500");
    }

    @Test
    void what_is_not_there_has_no_balance() {
        client.get(MAIN + "/accounts/other/balance").isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get("/v1/ledgers/other/accounts/wallet/balance").isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void a_trial_balance_shows_that_debits_equal_credits() {
        daybook.deposit("wallet", "500");
        daybook.pend("wallet", "bank", "120", "").isStatus(201);

        assertThat(client.get(MAIN + "/trial-balance").json()).isEqualTo(Reply.tree("""
                {"id": "main",
                 "totals": [{"asset": "USD/2", "posted": {"debits": "500", "credits": "500"},
                             "pending": {"debits": "620", "credits": "620"}}],
                 "lines": [{"account": "bank", "asset": "USD/2", "posted": {"debits": "500", "credits": "0"},
                            "pending": {"debits": "500", "credits": "120"}},
                           {"account": "wallet", "asset": "USD/2", "posted": {"debits": "0", "credits": "500"},
                            "pending": {"debits": "120", "credits": "500"}}]}"""));
    }

    @Test
    void a_trial_balance_of_nothing_is_empty() {
        assertThat(client.get(MAIN + "/trial-balance").json().path("lines")).isEmpty();
        client.get("/v1/ledgers/other/trial-balance").isProblem(404, "LEDGER_NOT_FOUND");
    }
}
