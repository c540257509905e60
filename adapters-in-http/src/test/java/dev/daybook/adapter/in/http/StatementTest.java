package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementTest extends DaybookTest {

    private static final String STATEMENT = MAIN + "/accounts/wallet/statement";
    private static final String MAY = STATEMENT + "?from=2029-05-01T00:00:00Z&to=2029-06-01T00:00:00Z";

    @BeforeEach
    void fill() {
        deposit("500", "2029-04-30T23:59:59.999999Z");
        deposit("30", "2029-05-31T23:59:59Z");
        deposit("20", "2029-05-01T00:00:00Z");
        deposit("10", "2029-06-01T00:00:00Z");
    }

    @Test
    void it_tells_of_a_period_between_two_balances() {
        var may = client.get(MAY);

        may.isStatus(200);
        assertThat(may.at("/id")).isEqualTo("wallet");
        assertThat(may.at("/by")).isEqualTo("effective");
        assertThat(may.at("/opening_balance/amount")).isEqualTo("500");
        assertThat(may.all("/entries", "amount")).containsExactly("20", "30");
        assertThat(may.all("/entries", "balance_after")).containsExactly("520", "550");
        assertThat(may.at("/closing_balance/amount")).isEqualTo("550");
        assertThat(may.json().has("next_cursor")).isFalse();
    }

    @Test
    void by_when_they_were_recorded_they_come_in_that_order() {
        var today = client.get(STATEMENT + "?from=2030-01-01T00:00:00Z&to=2031-01-01T00:00:00Z&by=recorded");

        assertThat(today.at("/opening_balance/amount")).isEqualTo("0");
        assertThat(today.all("/entries", "amount")).containsExactly("500", "30", "20", "10");
        assertThat(today.all("/entries", "balance_after")).containsExactly("500", "530", "550", "560");
    }

    @Test
    void its_pages_make_up_the_whole_period() {
        for (var axis : new String[] {"effective", "recorded"}) {
            var period = STATEMENT + "?from=2029-01-01T00:00:00Z&to=2031-01-01T00:00:00Z&limit=1&by=" + axis;
            var amounts = new ArrayList<String>();
            var page = client.get(period);
            amounts.addAll(page.all("/entries", "amount"));
            while (page.json().has("next_cursor")) {
                assertThat(page.at("/closing_balance/amount")).isEqualTo("560");
                page = client.get(STATEMENT + "?limit=1&cursor=" + page.at("/next_cursor"));
                amounts.addAll(page.all("/entries", "amount"));
            }
            assertThat(amounts)
                    .hasSize(4)
                    .isEqualTo(client.get(period.replace("limit=1", "limit=9")).all("/entries", "amount"));
        }
    }

    @Test
    void a_cursor_stands_for_its_period() {
        var cursor = client.get(MAY + "&limit=1").at("/next_cursor");

        client.get(MAY + "&limit=1&cursor=" + cursor).isStatus(200);
        client.get(STATEMENT + "?from=2029-05-02T00:00:00Z&cursor=" + cursor).isRefusedFor("cursor");
        client.get(STATEMENT + "?by=recorded&cursor=" + cursor).isRefusedFor("cursor");
        client.get(MAIN + "/accounts/bank/statement?cursor=" + cursor).isRefusedFor("cursor");
    }

    @Test
    void a_period_has_a_beginning_and_an_end_behind_it() {
        client.get(STATEMENT).isRefusedFor("from", "to");
        client.get(STATEMENT + "?from=2029-05-01T00:00:00Z&to=2029-04-01T00:00:00Z")
                .isRefusedFor("to");
        client.get(STATEMENT + "?from=may&to=june&by=name").isRefusedFor("from", "to", "by");
        assertThat(client.get(STATEMENT + "?from=2029-05-01T00:00:00Z&to=2029-05-01T00:00:00Z")
                        .all("/entries", "amount"))
                .isEmpty();
    }

    @Test
    void what_is_not_there_has_no_statement() {
        client.get(MAY.replace("wallet", "other")).isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get(MAY.replace("main", "other")).isProblem(404, "LEDGER_NOT_FOUND");
    }

    private void deposit(String amount, String effectiveAt) {
        daybook.post("bank", "wallet", amount, "\"effective_at\": \"%s\"".formatted(effectiveAt))
                .isStatus(201);
    }
}
