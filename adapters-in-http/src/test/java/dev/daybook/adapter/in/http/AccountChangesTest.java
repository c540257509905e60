package dev.daybook.adapter.in.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountChangesTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";
    private static final String BANK = MAIN + "/accounts/bank";

    @Test
    void a_frozen_account_takes_no_postings_until_it_is_unfrozen() {
        var frozen = client.post(WALLET + "/freeze", "{\"reason\": \"Suspicion\"}");

        frozen.isStatus(200);
        assertThat(frozen.at("/status")).isEqualTo("frozen");
        assertThat(frozen.header("ETag")).hasValue("\"2\"");
        assertThat(client.get(WALLET, "Consistency-Token", token(frozen)).json())
                .isEqualTo(frozen.json());
        assertThat(daybook.post("bank", "wallet", "1", "").at("/account")).isEqualTo("wallet");
        daybook.post("bank", "wallet", "1", "").isProblem(422, "ACCOUNT_FROZEN");
        daybook.pend("bank", "wallet", "1", "").isProblem(422, "ACCOUNT_FROZEN");

        assertThat(client.post(WALLET + "/unfreeze").at("/status")).isEqualTo("open");
        daybook.deposit("wallet", "1");
    }

    @Test
    void what_is_so_already_is_left_as_it_is() {
        assertThat(client.post(WALLET + "/unfreeze").header("ETag")).hasValue("\"1\"");
        client.post(WALLET + "/freeze").isStatus(200);
        assertThat(client.post(WALLET + "/freeze", "null").header("ETag")).hasValue("\"2\"");
    }

    @Test
    void an_empty_account_is_closed_for_ever() {
        assertThat(client.post(WALLET + "/close", "{\"reason\": \"Moved away\"}")
                        .at("/status"))
                .isEqualTo("closed");

        daybook.post("bank", "wallet", "1", "").isProblem(422, "ACCOUNT_CLOSED");
        client.post(WALLET + "/freeze").isProblem(422, "ACCOUNT_CLOSED");
        client.post(WALLET + "/unfreeze").isProblem(422, "ACCOUNT_CLOSED");
        client.patch(WALLET, "{\"metadata\": {\"a\": \"b\"}}").isProblem(422, "ACCOUNT_CLOSED");
        client.post(WALLET + "/close").isStatus(200);
    }

    @Test
    void an_account_that_holds_something_is_not_closed() {
        daybook.deposit("wallet", "5");

        for (var account : new String[] {WALLET, BANK}) {
            client.post(account + "/close").isProblem(422, "ACCOUNT_NOT_EMPTY");
        }
        var refused = client.post(WALLET + "/close");
        assertThat(refused.at("/posted_credits")).isEqualTo("5");
        assertThat(refused.at("/reserved_debits")).isEqualTo("0");
        daybook.post("wallet", "bank", "5", "").isStatus(201);
        client.post(WALLET + "/close").isStatus(200);
        client.post(BANK + "/close").isStatus(200);
    }

    @Test
    void an_account_with_something_pending_is_not_closed() {
        var id = daybook.pend("bank", "wallet", "5", "").at("/id");

        for (var account : new String[] {WALLET, BANK}) {
            assertThat(client.post(account + "/close").code()).isEqualTo("ACCOUNT_NOT_EMPTY");
        }
        client.post(MAIN + "/transactions/" + id + "/void").isStatus(200);
        client.post(WALLET + "/close").isStatus(200);
        client.post(BANK + "/close").isStatus(200);
    }

    @Test
    void to_close_an_account_that_is_not_guarded_its_last_posting_can_be_made_sure_of() {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));

        client.post(BANK + "/close", "{}", "Consistency-Token", token).isProblem(503, "READ_MODEL_BEHIND");
        daybook.store().releaseReadModels();
        client.post(BANK + "/close", "{}", "Consistency-Token", token).isProblem(422, "ACCOUNT_NOT_EMPTY");
    }

    @Test
    void an_account_that_no_read_model_knows_yet_is_closed_only_when_its_own_history_tells_what_it_holds() {
        daybook.store().holdReadModels();
        daybook.open("till", "null").isStatus(201);
        daybook.open("purse", "\"0\"").isStatus(201);

        client.post(MAIN + "/accounts/till/close").isProblem(503, "READ_MODEL_BEHIND");
        client.post(MAIN + "/accounts/purse/close").isStatus(200);
    }

    @Test
    void metadata_is_merged() {
        client.patch(WALLET, "{\"metadata\": {\"a\": \"1\", \"b\": \"2\"}}").isStatus(200);

        var patched = client.patch(WALLET, "{\"metadata\": {\"a\": null, \"c\": \"3\"}}");

        assertThat(patched.json().path("metadata")).isEqualTo(Reply.tree("{\"b\": \"2\", \"c\": \"3\"}"));
        assertThat(client.get(WALLET).json()).isEqualTo(patched.json());
    }

    @Test
    void a_patch_may_call_itself_one() {
        client.checked(
                        "PATCH",
                        WALLET,
                        BodyPublishers.ofString("{\"metadata\": {\"a\": \"1\"}}"),
                        "Content-Type",
                        "application/merge-patch+json")
                .isStatus(200);
        client.checked("PATCH", WALLET, BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void what_metadata_comes_to_is_as_small_as_at_the_opening() {
        var keys = IntStream.range(0, 20).mapToObj("\"k%d\": \"v\""::formatted).collect(joining(","));
        client.patch(WALLET, "{\"metadata\": {%s}}".formatted(keys)).isStatus(200);

        client.patch(WALLET, "{\"metadata\": {\"one\": \"more\"}}").isRefusedFor("metadata");
        client.patch(WALLET, "{\"metadata\": {\"one\": \"more\", \"k0\": null}}")
                .isStatus(200);
    }

    @Test
    void the_minimum_moves_only_where_it_is_kept() {
        assertThat(client.patch(WALLET, "{\"minimum_balance\": \"-50\"}").at("/minimum_balance"))
                .isEqualTo("-50");
        daybook.post("wallet", "bank", "50", "").isStatus(201);

        var refused = client.patch(WALLET, "{\"minimum_balance\": \"0\"}");
        refused.isRefusedFor("minimum_balance");
        assertThat(refused.at("/available")).isEqualTo("-50");
        assertThat(client.patch(WALLET, "{\"minimum_balance\": null}").json().path("minimum_balance"))
                .isEmpty();
        client.patch(BANK, "{\"minimum_balance\": \"0\"}").isRefusedFor("minimum_balance");
    }

    @Test
    void an_account_may_be_guarded_without_a_minimum_and_get_one_later() {
        var opened = client.post(MAIN + "/accounts", """
                {"id": "till", "asset": "USD/2", "normal_balance": "debit", "minimum_balance": null, "guarded": true}""");

        assertThat(opened.json().path("guarded").asBoolean()).isTrue();
        client.patch(MAIN + "/accounts/till", "{\"minimum_balance\": \"0\"}").isStatus(200);
        assertThat(client.get(BANK).json().path("guarded").asBoolean()).isFalse();
    }

    @Test
    void an_account_with_a_minimum_is_guarded() {
        client.post(MAIN + "/accounts", """
                        {"id": "till", "asset": "USD/2", "normal_balance": "debit", "minimum_balance": "0",
                         "guarded": false}""").isRefusedFor("guarded");
        client.post(MAIN + "/accounts", """
                        {"id": "till", "asset": "USD/2", "normal_balance": "debit", "minimum_balance": null,
                         "guarded": "no"}""").isRefusedFor("guarded");
    }

    @Test
    void a_change_of_an_account_that_is_not_guarded_is_answered_without_its_balances() {
        var frozen = client.post(BANK + "/freeze");

        assertThat(frozen.json().has("balances")).isFalse();
        assertThat(client.get(BANK).json().has("balances")).isTrue();
    }

    @Test
    void every_fault_of_a_change_is_told() {
        client.patch(WALLET, """
                        {"metadata": {"a": 1, "": null}, "minimum_balance": 5, "status": "closed"}""").isRefusedFor("metadata.a", "metadata.", "minimum_balance", "status");
        client.patch(WALLET, "{\"metadata\": null}").isRefusedFor("metadata");
        client.post(WALLET + "/freeze?force=true", "{\"reason\": 5}").isRefusedFor("force", "reason");
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        for (var change : new String[] {"/freeze", "/unfreeze", "/close"}) {
            client.post(MAIN + "/accounts/other" + change).isProblem(404, "ACCOUNT_NOT_FOUND");
            client.post("/v1/ledgers/other/accounts/wallet" + change).isProblem(404, "LEDGER_NOT_FOUND");
        }
        client.patch(MAIN + "/accounts/other", "{}").isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    private static String token(Reply written) {
        return written.header("Consistency-Token").orElseThrow();
    }
}
