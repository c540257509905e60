package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.Test;

class AccountsTest extends DaybookTest {

    private static final String SAVINGS = """
            {"id": "users:042:savings", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": "-500",
             "metadata": {"customer": "042"}}""";

    @Test
    void an_account_is_opened_and_found() {
        var opened = client.post(MAIN + "/accounts", SAVINGS);

        opened.isStatus(201);
        assertThat(opened.header("Location")).hasValue(MAIN + "/accounts/users:042:savings");
        assertThat(opened.json()).isEqualTo(Reply.tree("""
                {"id": "users:042:savings", "ledger": "main", "asset": "USD/2", "normal_balance": "credit",
                 "minimum_balance": "-500", "guarded": true, "status": "open", "version": 1, "opened_at": "2030-01-01T12:00:00.126456Z",
                 "metadata": {"customer": "042"},
                 "balances": {"posted": {"debits": "0", "credits": "0", "amount": "0"},
                              "pending": {"debits": "0", "credits": "0", "amount": "0"},
                              "available": {"amount": "0"}}}"""));
        assertThat(client.get(MAIN + "/accounts/users:042:savings").json()).isEqualTo(opened.json());
    }

    @Test
    void its_id_may_be_percent_encoded() {
        client.post(MAIN + "/accounts", SAVINGS).isStatus(201);

        assertThat(client.get(MAIN + "/accounts/users%3A042%3Asavings").at("/id"))
                .isEqualTo("users:042:savings");
    }

    @Test
    void an_unbounded_account_has_no_minimum() {
        assertThat(client.get(MAIN + "/accounts/bank")
                        .json()
                        .path("minimum_balance")
                        .isNull())
                .isTrue();
    }

    @Test
    void postings_show_in_its_balances_and_its_version() {
        daybook.deposit("wallet", "500");

        var wallet = client.get(MAIN + "/accounts/wallet");

        assertThat(wallet.at("/balances/posted/credits")).isEqualTo("500");
        assertThat(wallet.at("/balances/posted/amount")).isEqualTo("500");
        assertThat(wallet.at("/balances/available/amount")).isEqualTo("500");
        assertThat(wallet.header("ETag").orElseThrow()).startsWith("\"2-");
    }

    @Test
    void opening_it_again_answers_what_was_answered_first() {
        var first = client.post(MAIN + "/accounts", SAVINGS);
        daybook.deposit("users:042:savings", "500");

        var again = client.post(MAIN + "/accounts", SAVINGS);

        again.isStatus(201);
        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void an_account_opened_otherwise_is_a_conflict() {
        var refused = daybook.open("wallet", "\"-5\"");

        refused.isProblem(409, "ACCOUNT_ALREADY_EXISTS");
        assertThat(refused.at("/account")).isEqualTo("wallet");
    }

    @Test
    void a_minimum_above_zero_is_refused_since_it_opens_empty() {
        daybook.open("savings", "\"1\"").isRefusedFor("minimum_balance");
    }

    @Test
    void it_is_opened_in_a_ledger_that_exists() {
        client.post("/v1/ledgers/other/accounts", SAVINGS).isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void accounts_are_listed_by_id() {
        assertThat(client.get(MAIN + "/accounts").all("/data", "id")).containsExactly("bank", "wallet");
    }

    @Test
    void accounts_are_found_by_the_beginning_of_their_ids_and_by_asset() {
        assertThat(client.get(MAIN + "/accounts?prefix=wal&asset=USD%2F2").all("/data", "id"))
                .containsExactly("wallet");
        assertThat(client.get(MAIN + "/accounts?asset=JPY").all("/data", "id")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        client.get(MAIN + "/accounts/other").isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get(MAIN + "/accounts/a::b").isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get("/v1/ledgers/other/accounts/wallet").isProblem(404, "LEDGER_NOT_FOUND");
        client.get("/v1/ledgers/other/accounts").isProblem(404, "LEDGER_NOT_FOUND");
    }
}
