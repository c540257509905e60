package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class TransactionsTest extends DaybookTest {

    private static final String DEPOSIT = """
            {"external_id": "deposit-1", "status": "posted", "effective_at": "2029-12-31T23:00:00+01:00",
             "description": "Deposit by card", "metadata": {"card": "visa"},
             "postings": [{"debit": "bank", "credit": "wallet", "amount": "500", "asset": "USD/2"}]}""";

    @Test
    void a_transaction_is_posted_and_found() {
        var posted = client.post(MAIN + "/transactions", DEPOSIT);

        posted.isStatus(201);
        assertThat(posted.header("Location")).hasValue(MAIN + "/transactions/" + posted.at("/id"));
        JsonNode facts = ((ObjectNode) posted.json()).without("id");
        assertThat(facts).isEqualTo(Reply.tree("""
                {"ledger": "main", "status": "posted", "version": 1, "external_id": "deposit-1",
                 "description": "Deposit by card", "effective_at": "2029-12-31T22:00:00Z",
                 "recorded_at": "2030-01-01T12:00:00.126456Z", "metadata": {"card": "visa"},
                 "postings": [{"debit": "bank", "credit": "wallet", "amount": "500", "asset": "USD/2"}],
                 "balances": [{"account": "wallet", "version": 2, "posted": {"debits": "0", "credits": "500"},
                               "pending": {"debits": "0", "credits": "500"}}]}"""));

        var found = client.get(MAIN + "/transactions/" + posted.at("/id"));
        assertThat(found.json()).isEqualTo(posted.json());
        assertThat(found.header("ETag")).hasValue("\"1\"");
    }

    @Test
    void without_a_time_it_counts_from_when_it_is_recorded() {
        var posted = daybook.post("bank", "wallet", "1", "");

        assertThat(posted.at("/effective_at")).isEqualTo(posted.at("/recorded_at"));
    }

    @Test
    void amounts_have_up_to_38_digits() {
        var amount = "9".repeat(38);

        assertThat(daybook.post("bank", "wallet", amount, "").at("/postings/0/amount"))
                .isEqualTo(amount);
        daybook.deposit("wallet", amount);
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("1" + "9".repeat(37) + "8");
    }

    @Test
    void it_may_have_as_many_postings_as_fit_into_one_event() {
        var posting = "{\"debit\": \"bank\", \"credit\": \"wallet\", \"amount\": \"1\", \"asset\": \"USD/2\"}";
        var postings = Collections.nCopies(500, posting);

        client.post(MAIN + "/transactions", "{\"postings\": %s}".formatted(postings))
                .isStatus(201);

        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/posted/amount"))
                .isEqualTo("500");
    }

    @Test
    void transactions_are_listed_newest_first() {
        var first = daybook.post("bank", "wallet", "1", "").at("/id");
        var second = daybook.post("bank", "wallet", "2", "").at("/id");

        assertThat(client.get(MAIN + "/transactions").all("/data", "id")).containsExactly(second, first);
    }

    @Test
    void transactions_are_found_by_account_and_by_external_id() {
        daybook.open("savings", "\"0\"").isStatus(201);
        daybook.deposit("savings", "1");
        client.post(MAIN + "/transactions", DEPOSIT).isStatus(201);

        assertThat(client.get(MAIN + "/transactions?account=wallet").all("/data", "external_id"))
                .containsExactly("deposit-1");
        assertThat(client.get(MAIN + "/transactions?external_id=deposit-1").all("/data", "external_id"))
                .containsExactly("deposit-1");
        assertThat(client.get(MAIN + "/transactions?external_id=deposit-1&account=savings")
                        .json()
                        .path("data"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        var id = "/transactions/00000000-0000-0000-0000-000000000001";
        client.get(MAIN + id).isProblem(404, "TRANSACTION_NOT_FOUND");
        client.get(MAIN + "/transactions/1-1-1-1-1").isProblem(404, "TRANSACTION_NOT_FOUND");
        client.get("/v1/ledgers/other" + id).isProblem(404, "LEDGER_NOT_FOUND");
        client.get("/v1/ledgers/other/transactions").isProblem(404, "LEDGER_NOT_FOUND");
    }
}
