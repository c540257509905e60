package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalsTest extends DaybookTest {

    @Test
    void more_than_is_available_is_refused_with_what_is_there() {
        daybook.deposit("wallet", "100");

        var refused = daybook.post("wallet", "bank", "101", "");

        refused.isProblem(422, "INSUFFICIENT_FUNDS");
        assertThat(refused.at("/account")).isEqualTo("wallet");
        assertThat(refused.at("/asset")).isEqualTo("USD/2");
        assertThat(refused.at("/available")).isEqualTo("100");
        assertThat(refused.at("/needed")).isEqualTo("101");
        assertThat(refused.at("/minimum_balance")).isEqualTo("0");
    }

    @Test
    void a_refusal_leaves_nothing_behind() {
        daybook.post("wallet", "bank", "1", "").isProblem(422, "INSUFFICIENT_FUNDS");

        assertThat(client.get(MAIN + "/transactions").json().path("data")).isEmpty();
    }

    @Test
    void of_32_debits_at_once_exactly_those_that_are_covered_go_through() throws Exception {
        daybook.deposit("wallet", "100");

        var replies = new ArrayList<Future<Reply>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++) {
                replies.add(threads.submit(() -> daybook.post("wallet", "bank", "10", "")));
            }
        }

        var statuses = replies.stream().map(reply -> reply.resultNow().status()).toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(22);
        assertThat(client.get(MAIN + "/accounts/wallet").at("/balances/available/amount"))
                .isEqualTo("0");
    }

    @Test
    void another_asset_than_the_account_holds_is_refused() {
        var refused = client.post(
                MAIN + "/transactions", transaction("bank", "wallet", "1", "").replace("USD/2", "JPY"));

        refused.isProblem(422, "ASSET_MISMATCH");
        assertThat(refused.at("/held")).isEqualTo("USD/2");
        assertThat(refused.at("/posted")).isEqualTo("JPY");
    }

    @Test
    void a_posting_within_one_account_is_refused_at_its_place() {
        var refused = client.post(MAIN + "/transactions", """
                {"postings": [{"debit": "bank", "credit": "wallet", "amount": "1", "asset": "USD/2"},
                              {"debit": "wallet", "credit": "wallet", "amount": "1", "asset": "USD/2"}]}""");

        refused.isProblem(422, "SAME_ACCOUNT");
        assertThat(refused.all("/errors", "field")).containsExactly("postings[1].credit");
    }

    @Test
    void too_many_postings_are_refused() {
        var posting = "{\"debit\": \"bank\", \"credit\": \"wallet\", \"amount\": \"1\", \"asset\": \"USD/2\"}";
        var postings = IntStream.range(0, 1_000).mapToObj(_ -> posting).collect(joining(","));

        client.post(MAIN + "/transactions", "{\"postings\": [%s]}".formatted(postings))
                .isProblem(422, "TOO_MANY_POSTINGS");
    }

    @Test
    void too_many_accounts_are_refused() {
        var postings = IntStream.range(0, 100)
                .mapToObj(
                        "{\"debit\": \"bank\", \"credit\": \"u:%d\", \"amount\": \"1\", \"asset\": \"USD/2\"}"
                                ::formatted)
                .collect(joining(","));

        client.post(MAIN + "/transactions", "{\"postings\": [%s]}".formatted(postings))
                .isProblem(422, "TOO_MANY_POSTINGS");
    }

    @Test
    void an_account_or_a_ledger_that_is_not_there_is_named() {
        var refused = daybook.post("bank", "other", "1", "");

        refused.isProblem(404, "ACCOUNT_NOT_FOUND");
        assertThat(refused.at("/account")).isEqualTo("other");
        client.post("/v1/ledgers/other/transactions", transaction("bank", "wallet", "1", ""))
                .isProblem(404, "LEDGER_NOT_FOUND");
    }
}
