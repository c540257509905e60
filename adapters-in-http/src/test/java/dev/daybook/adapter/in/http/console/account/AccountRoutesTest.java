package dev.daybook.adapter.in.http.console.account;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountRoutesTest extends DaybookTest {

    private static final String ACCOUNTS = "/console/ledgers/main/accounts";
    private static final String WALLET = ACCOUNTS + "/wallet";

    @Test
    void accounts_are_found_by_the_beginning_of_their_id_with_what_they_hold() {
        daybook.open("users:1:wallet", "\"0\"").isStatus(201);
        daybook.deposit("users:1:wallet", "123456");

        var found = page(ACCOUNTS + "?prefix=users:&asset=usd%2F2&status=open");

        assertThat(found).contains("users:1:wallet", "1,234.56").doesNotContain("/accounts/bank\"");
    }

    @Test
    void what_no_account_can_be_called_finds_none_and_is_not_run() {
        var found = page(ACCOUNTS + "?prefix=%3Cscript%3Ealert(1)%3C%2Fscript%3E&asset=u-2");

        assertThat(found).contains("No account is like that.").doesNotContain("<script>alert");
    }

    @Test
    void a_form_asks_for_nothing_with_the_fields_that_were_left_empty() {
        assertThat(page(ACCOUNTS + "?prefix=&asset=&status=")).contains("/accounts/bank\"", "/accounts/wallet\"");
    }

    @Test
    void more_accounts_than_a_page_has_follow_behind_it() {
        for (int number = 100; number < 151; number++) {
            daybook.open("many:" + number, "null").isStatus(201);
        }

        var first = page(ACCOUNTS + "?prefix=many:");

        assertThat(first)
                .contains("many:149", "?prefix=many%3A&amp;after=many%3A149")
                .doesNotContain("many:150");
        assertThat(page(ACCOUNTS + "?prefix=many:&after=many:149"))
                .contains("many:150")
                .doesNotContain("many:149\"", ">More<");
    }

    @Test
    void an_account_shows_its_balances_and_its_newest_entries() {
        daybook.deposit("wallet", "50000");
        var spent = daybook.post("wallet", "bank", "1250", "").at("/id");
        daybook.pend("wallet", "bank", "100", "").isStatus(201);

        var wallet = page(WALLET);

        assertThat(wallet).contains("487.50", "486.50", "guarded", "/transactions/" + spent);
        assertThat(wallet.indexOf(">12.50<")).isPositive().isLessThan(wallet.indexOf(">500.00<"));
    }

    @Test
    void what_others_wrote_about_an_account_is_not_run() {
        client.patch(MAIN + "/accounts/wallet", "{\"metadata\": {\"<b>k\": \"<script>alert(1)</script>\"}}")
                .isStatus(200);

        assertThat(page(WALLET)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<b>k");
    }

    @Test
    void an_account_that_is_not_there_has_a_page_that_says_so() {
        var missing = ask(ACCOUNTS + "/nobody");

        missing.isStatus(404);
        assertThat(missing.text()).contains("ACCOUNT_NOT_FOUND");
    }

    @Test
    void the_chart_has_the_balance_at_the_end_of_each_day_between_the_one_before_and_today() {
        posted("500", "2029-11-30T10:00:00Z");
        posted("20", "2029-12-24T23:59:59Z");
        posted("1", "2029-12-24T01:00:00Z");

        var month = ask(WALLET + "/chart.json").json();
        var all = ask(WALLET + "/chart.json?stretch=all").json();

        assertThat(month.path("texts")).extracting(JsonNode::asText).containsExactly("5.00", "5.21", "5.21");
        assertThat(month.at("/days/1").asLong()).isEqualTo(day("2029-12-24"));
        assertThat(month.at("/days/2").asLong()).isEqualTo(day("2030-01-01"));
        assertThat(all.path("texts")).extracting(JsonNode::asText).containsExactly("0.00", "5.00", "5.21", "5.21");
        assertThat(all.at("/days/0").asLong()).isEqualTo(day("2029-11-29"));
    }

    @Test
    void the_chart_of_an_account_without_entries_is_flat() {
        assertThat(ask(WALLET + "/chart.json?stretch=all").json().path("texts"))
                .extracting(JsonNode::asText)
                .containsExactly("0.00", "0.00");
    }

    @Test
    void a_statement_lies_between_two_balances() {
        posted("500", "2029-04-30T23:59:59Z");
        posted("30", "2029-05-31T23:59:59Z");

        var may = page(WALLET + "/statement?from=2029-05-01&to=2029-05-31&by=effective");

        assertThat(may)
                .contains("data-opening>5.00<", "data-closing>5.30<", "1 May 2029 to 31 May 2029")
                .containsOnlyOnce("31 May 2029 23:59:59");
        ask(WALLET + "/statement?from=2029-05-31&to=2029-05-01").isStatus(422);
    }

    @Test
    void without_days_a_statement_is_of_this_month_up_to_today() {
        daybook.passTime(Duration.ofDays(9));

        assertThat(page(WALLET + "/statement?from=&to=")).contains("1 Jan 2030 to 10 Jan 2030");
    }

    @Test
    void a_statement_is_downloaded_with_all_its_lines() {
        posted("500", "2029-04-30T23:59:59Z");
        posted("30", "2029-05-31T23:59:59Z");

        var csv = ask(WALLET + "/statement.csv?from=2029-05-01&to=2029-05-31");

        assertThat(csv.header("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition"))
                .hasValue("attachment; filename=\"wallet-2029-05-01-2029-05-31.csv\"");
        assertThat(csv.text().split("\r\n"))
                .hasSize(4)
                .startsWith(
                        "line,effective_at,recorded_at,transaction_id,posting,account,asset,debit,credit,balance",
                        "opening balance,2029-05-01T00:00:00Z,,,,wallet,USD,,,5.00")
                .endsWith("closing balance,2029-06-01T00:00:00Z,,,,wallet,USD,,,5.30");
        assertThat(csv.text()).contains(",0,wallet,USD,,0.30,5.30\r\n");
    }

    @Test
    void no_account_becomes_a_formula_of_a_spreadsheet() {
        daybook.open("-1:cmd", "null").isStatus(201);

        var csv = ask(ACCOUNTS + "/-1:cmd/statement.csv?from=2029-05-01&to=2029-05-31")
                .text();

        assertThat(csv).contains(",'-1:cmd,").doesNotContain(",-1:cmd");
    }

    @Test
    void history_tells_what_each_event_changed_who_asked_and_when() {
        daybook.deposit("wallet", "500");
        var spent = daybook.post("wallet", "bank", "120", "", "Correlation-Id", "order-7")
                .at("/id");

        var third = page(WALLET + "/history?version=3");

        assertThat(third)
                .contains("account-entries-posted", "order-7", "/transactions/" + spent + "#trace", "5.00", "3.80")
                .contains("max=\"3\"");
        assertThat(page(WALLET + "/history?version=1")).contains("account-opened");
    }

    @Test
    void history_begins_with_the_newest_version_and_shows_it_too_for_one_that_is_still_to_come() {
        daybook.deposit("wallet", "500");

        assertThat(page(WALLET + "/history")).contains("data-version=\"2\"");
        assertThat(page(WALLET + "/history?version=99")).contains("data-version=\"2\"");
    }

    @Test
    void the_history_of_an_account_that_is_not_guarded_says_what_is_not_in_it() {
        daybook.deposit("wallet", "500");

        assertThat(page(ACCOUNTS + "/bank/history"))
                .contains("This account is not guarded", "data-version=\"1\"")
                .doesNotContain("posted balance");
    }

    private void posted(String amount, String effectiveAt) {
        daybook.post("bank", "wallet", amount, "\"effective_at\": \"%s\"".formatted(effectiveAt))
                .isStatus(201);
    }

    private static long day(String text) {
        return LocalDate.parse(text).toEpochDay() * 86_400;
    }

    private String page(String path) {
        var reply = ask(path);
        reply.isStatus(200);
        return reply.text();
    }

    private Reply ask(String path) {
        return client.send("GET", path, noBody());
    }
}
