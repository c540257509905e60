package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.Test;

class ReversalTest extends DaybookTest {

    @Test
    void a_reversal_mirrors_and_both_know_of_each_other() {
        var id = daybook.post("bank", "wallet", "500", "").at("/id");

        var reversal = client.post(MAIN + "/transactions/" + id + "/reverse", """
                {"description": "Entered twice", "metadata": {"ticket": "T-91"}}""");

        reversal.isStatus(201);
        assertThat(reversal.header("Location")).hasValue(MAIN + "/transactions/" + reversal.at("/id"));
        assertThat(reversal.header("ETag")).hasValue("\"1\"");
        assertThat(reversal.at("/reverses_transaction_id")).isEqualTo(id);
        assertThat(reversal.at("/description")).isEqualTo("Entered twice");
        assertThat(reversal.at("/metadata/ticket")).isEqualTo("T-91");
        assertThat(reversal.json().at("/postings/0")).isEqualTo(Reply.tree("""
                {"debit": "wallet", "credit": "bank", "amount": "500", "asset": "USD/2"}"""));
        assertThat(client.get(MAIN + "/transactions/" + reversal.at("/id")).json())
                .isEqualTo(reversal.json());
        var original = client.get(MAIN + "/transactions/" + id);
        assertThat(original.at("/reversed_by_transaction_id")).isEqualTo(reversal.at("/id"));
        assertThat(original.header("ETag")).hasValue("\"2\"");
    }

    @Test
    void of_a_pending_one_what_was_posted_is_mirrored() {
        daybook.deposit("wallet", "500");
        var id = daybook.pend("wallet", "bank", "100", "").at("/id");
        client.post(MAIN + "/transactions/" + id + "/post", "{\"amounts\": [\"60\"]}")
                .isStatus(200);

        assertThat(client.post(MAIN + "/transactions/" + id + "/reverse").at("/postings/0/amount"))
                .isEqualTo("60");
    }

    @Test
    void it_happens_once() {
        var reverse = MAIN + "/transactions/"
                + daybook.post("bank", "wallet", "5", "").at("/id") + "/reverse";
        var reversal = client.post(reverse, "{}", "Idempotency-Key", "k");

        var refused = client.post(reverse);
        refused.isProblem(409, "TRANSACTION_ALREADY_REVERSED");
        assertThat(refused.at("/reversed_by_transaction_id")).isEqualTo(reversal.at("/id"));

        var again = client.post(reverse, "null", "Idempotency-Key", "k");
        again.isStatus(201);
        assertThat(again.header("Idempotency-Hit")).hasValue("true");
        assertThat(again.json()).isEqualTo(reversal.json());
        client.post(reverse, "{\"description\": \"Other\"}", "Idempotency-Key", "k")
                .isProblem(409, "IDEMPOTENCY_KEY_CONFLICT");
    }

    @Test
    void what_a_guarded_account_cannot_afford_is_refused() {
        var id = daybook.post("bank", "wallet", "500", "").at("/id");
        daybook.post("wallet", "bank", "1", "").isStatus(201);

        client.post(MAIN + "/transactions/" + id + "/reverse").isProblem(422, "INSUFFICIENT_FUNDS");
    }

    @Test
    void only_what_is_posted_can_be_reversed() {
        var id = daybook.pend("bank", "wallet", "5", "").at("/id");
        client.post(MAIN + "/transactions/" + id + "/reverse").isProblem(409, "TRANSACTION_STILL_PENDING");
        client.post(MAIN + "/transactions/" + id + "/void").isStatus(200);
        client.post(MAIN + "/transactions/" + id + "/reverse").isProblem(409, "TRANSACTION_ALREADY_VOIDED");
    }

    @Test
    void a_reversal_is_described_as_any_transaction() {
        var id = daybook.post("bank", "wallet", "5", "").at("/id");

        client.post(MAIN + "/transactions/" + id + "/reverse", """
                        {"description": 5, "metadata": {"a": null}, "amounts": []}""")
                .isRefusedFor("description", "metadata.a", "amounts");
    }
}
