package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DailyTotalsTest extends DaybookTest {

    private static final String OF_WALLET = MAIN + "/accounts/wallet/daily-totals";
    private static final String OF_DAY = MAIN + "/daily-totals";

    @Test
    void what_was_posted_to_an_account_day_by_day_in_pages() {
        daybook.deposit("wallet", "5");
        daybook.post("wallet", "bank", "2", "").isStatus(201);
        daybook.passTime(Duration.ofDays(2));
        daybook.deposit("wallet", "7");

        var first = client.get(OF_WALLET + "?from=2030-01-01&to=2030-02-01&limit=1");
        var second = client.get(OF_WALLET + "?limit=1&cursor=" + first.at("/next_cursor"));

        assertThat(first.all("/data", "day")).containsExactly("2030-01-01");
        assertThat(first.at("/data/0/posted/debits")).isEqualTo("2");
        assertThat(first.at("/data/0/posted/credits")).isEqualTo("5");
        assertThat(first.at("/data/0/entries")).isEqualTo("2");
        assertThat(second.all("/data", "day")).containsExactly("2030-01-03");
        assertThat(second.json().has("next_cursor")).isFalse();
        assertThat(client.get(OF_WALLET + "?from=2030-01-01&to=2030-01-03").all("/data", "day"))
                .containsExactly("2030-01-01");
    }

    @Test
    void what_was_posted_on_a_day_account_by_account_in_pages() {
        daybook.deposit("wallet", "5");

        var first = client.get(OF_DAY + "?date=2030-01-01&limit=1");
        var second = client.get(OF_DAY + "?date=2030-01-01&limit=1&cursor=" + first.at("/next_cursor"));

        assertThat(first.all("/data", "account")).containsExactly("bank");
        assertThat(second.all("/data", "account")).containsExactly("wallet");
        assertThat(client.get(OF_DAY + "?date=2030-01-02").json().path("data")).isEmpty();
    }

    @Test
    void a_read_waits_for_its_write() {
        daybook.store().holdReadModels();
        var token = daybook.post("bank", "wallet", "1", "")
                .header("Consistency-Token")
                .orElseThrow();

        client.get(OF_DAY + "?date=2030-01-01", "Consistency-Token", token).isProblem(503, "READ_MODEL_BEHIND");
    }

    @Test
    void what_is_wrong_or_missing_is_said() {
        client.get(OF_WALLET).isRefusedFor("from", "to");
        client.get(OF_WALLET + "?from=2030-02-30&to=tomorrow").isRefusedFor("from", "to");
        client.get(OF_WALLET + "?from=2030-01-02&to=2030-01-01").isRefusedFor("to");
        client.get(OF_DAY + "?date=0000-01-01").isRefusedFor("date");
        client.get(MAIN + "/accounts/other/daily-totals?from=2030-01-01&to=2030-01-02")
                .isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get("/v1/ledgers/other/daily-totals?date=2030-01-01").isProblem(404, "LEDGER_NOT_FOUND");
    }
}
