package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every write, rehearsed and then done: the same answer, and nothing written by the first.
class DryRunTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";
    private static final String BULK = MAIN + "/transactions/bulk";
    private static final List<String> TIMES =
            List.of("id", "created_at", "opened_at", "effective_at", "recorded_at", "resolved_at");

    private String pending = "";
    private String posted = "";

    @BeforeEach
    void fill() {
        posted = daybook.post("bank", "wallet", "500", "").at("/id");
        pending = daybook.pend("wallet", "bank", "100", "").at("/id");
    }

    @Test
    void a_ledger_is_created() {
        rehearse("/v1/ledgers", path -> client.post(path, "{\"id\": \"shop\"}"));
        rehearse("/v1/ledgers", path -> client.post(path, "{\"id\": \"main\"}"));
    }

    @Test
    void an_account_is_opened() {
        rehearse(MAIN + "/accounts", path -> client.post(path, """
                {"id": "till", "asset": "USD/2", "normal_balance": "debit", "minimum_balance": "0"}"""));
    }

    @Test
    void an_account_is_amended() {
        rehearse(WALLET, path -> client.patch(path, "{\"minimum_balance\": \"-5\"}", "If-Match", "\"3\""));
    }

    @Test
    void an_account_is_frozen() {
        rehearse(WALLET + "/freeze", client::post);
    }

    @Test
    void no_charset_of_a_body_makes_a_rehearsal_one_in_earnest() {
        for (var charset : List.of("nonsense", "utf-16", "utf-8")) {
            var type = "application/json; charset=" + charset;
            var reply = client.checked(
                    "POST", WALLET + "/freeze?dry_run=true", BodyPublishers.noBody(), "Content-Type", type);
            assertThat(reply.at("/status")).as(charset).isEqualTo("frozen");
            client.checked("POST", WALLET + "/freeze?dry_run=%FF", BodyPublishers.noBody(), "Content-Type", type)
                    .isRefusedFor("dry_run");
        }

        assertThat(client.get(WALLET).at("/status")).isEqualTo("open");
    }

    @Test
    void a_parameter_that_is_sent_twice_is_refused_be_one_of_them_ill_encoded() {
        client.post(WALLET + "/freeze?dry_run=true&dry_run=%FF").isRefusedFor("dry_run");
        client.post(WALLET + "/freeze?dry_run=%FF").isRefusedFor("dry_run");
        assertThat(client.get(WALLET).at("/status")).isEqualTo("open");
    }

    @Test
    void an_account_is_unfrozen() {
        client.post(WALLET + "/freeze").isStatus(200);
        rehearse(WALLET + "/unfreeze", client::post);
    }

    @Test
    void an_account_is_closed() {
        daybook.open("till", "null").isStatus(201);
        rehearse(MAIN + "/accounts/till/close", client::post);
    }

    @Test
    void a_transaction_is_posted() {
        rehearse(MAIN + "/transactions", path -> client.post(path, transaction("bank", "wallet", "1", "")));
    }

    @Test
    void a_transaction_is_pended() {
        rehearse(
                MAIN + "/transactions",
                path -> client.post(path, transaction("bank", "wallet", "1", "\"status\": \"pending\"")));
    }

    @Test
    void a_pending_transaction_is_posted() {
        rehearse(MAIN + "/transactions/" + pending + "/post", path -> client.post(path, "{\"amounts\": [\"60\"]}"));
    }

    @Test
    void a_pending_transaction_is_voided() {
        rehearse(MAIN + "/transactions/" + pending + "/void", client::post);
    }

    @Test
    void a_transaction_is_reversed() {
        client.patch(WALLET, "{\"minimum_balance\": null}").isStatus(200);
        rehearse(MAIN + "/transactions/" + posted + "/reverse", client::post);
    }

    @Test
    void lines_are_rehearsed_each_by_itself() {
        var withdrawal = transaction("wallet", "bank", "300", "\"metadata\": {\"a\": \"b\"}");
        long before = daybook.store().commits();

        var lines = client.postLines(BULK + "?dry_run=true", withdrawal + "\n" + withdrawal)
                .text()
                .lines()
                .map(Reply::tree)
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("status").asInt()).isEqualTo(200);
            assertThat(line.has("consistency_token")).isFalse();
            assertThat(line.at("/transaction/status").asText()).isEqualTo("posted");
        });
        assertThat(daybook.store().commits()).isEqualTo(before);
    }

    @Test
    void lines_that_belong_together_are_rehearsed_together() {
        var withdrawal = transaction("wallet", "bank", "200", "");
        long before = daybook.store().commits();

        var fine = client.postLines(BULK + "?atomic=true&dry_run=true", withdrawal + "\n" + withdrawal);
        var tooMuch = client.postLines(BULK + "?atomic=true&dry_run=true", (withdrawal + "\n").repeat(3));

        fine.isStatus(200);
        assertThat(fine.text().lines()).hasSize(2).noneMatch(line -> line.contains("consistency_token"));
        tooMuch.isProblem(422, "INSUFFICIENT_FUNDS");
        assertThat(daybook.store().commits()).isEqualTo(before);
    }

    @Test
    void a_refusal_is_the_same() {
        var body = transaction("wallet", "bank", "501", "");

        assertThat(client.post(MAIN + "/transactions?dry_run=true", body).json())
                .isEqualTo(client.post(MAIN + "/transactions", body).json());
        client.post(WALLET + "/close?dry_run=true").isProblem(422, "ACCOUNT_NOT_EMPTY");
        client.patch(WALLET + "?dry_run=true", "{}", "If-Match", "\"1\"").isProblem(412, "PRECONDITION_FAILED");
    }

    @Test
    void a_repeat_is_told_of() {
        var body = transaction("bank", "wallet", "1", "\"external_id\": \"a\"");
        client.post(MAIN + "/transactions", body).isStatus(201);

        assertThat(client.post(MAIN + "/transactions?dry_run=true", body).header("Idempotency-Hit"))
                .hasValue("true");
    }

    @Test
    void false_is_what_it_is_without() {
        client.post(MAIN + "/transactions?dry_run=false", transaction("bank", "wallet", "1", ""))
                .isStatus(201);
        client.post(WALLET + "/freeze?dry_run=yes").isRefusedFor("dry_run");
    }

    private void rehearse(String path, Function<String, Reply> write) {
        long before = daybook.store().commits();
        var rehearsed = write.apply(path + "?dry_run=true");

        rehearsed.isStatus(200);
        assertThat(daybook.store().commits()).isEqualTo(before);
        assertThat(rehearsed.header("Consistency-Token")).isEmpty();
        assertThat(rehearsed.header("Location")).isEmpty();
        assertThat(rehearsed.header("ETag")).isEmpty();
        var done = write.apply(path);
        assertThat(done.status()).isBetween(200, 201);
        assertThat(timeless(rehearsed)).isEqualTo(timeless(done));
    }

    private static JsonNode timeless(Reply reply) {
        return ((ObjectNode) reply.json()).without(TIMES);
    }
}
