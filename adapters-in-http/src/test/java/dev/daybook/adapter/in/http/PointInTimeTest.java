package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointInTimeTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";
    private static final String BANK = MAIN + "/accounts/bank";
    private static final String NEW_YEAR = "2029-01-01T00:00:00Z";

    private Reply first;
    private Reply backdated;

    @BeforeEach
    void fill() {
        first = daybook.post("bank", "wallet", "500", "");
        backdated = daybook.post("bank", "wallet", "20", "\"effective_at\": \"2028-12-31T00:00:00Z\"");
        client.post(WALLET + "/freeze").isStatus(200);
        client.post(BANK + "/freeze").isStatus(200);
    }

    @Test
    void an_account_is_shown_as_it_was_known_at_a_recorded_time() {
        for (var account : new String[] {WALLET, BANK}) {
            var then = client.get(account + "?at=" + first.at("/recorded_at"));

            assertThat(then.at("/status")).isEqualTo("open");
            assertThat(then.at("/balances/posted/amount")).matches("-?500");
        }
    }

    @Test
    void what_counted_at_a_time_includes_what_was_backdated() {
        for (var account : new String[] {WALLET, BANK}) {
            var then = client.get(account + "?effective_at=" + NEW_YEAR);

            assertThat(then.at("/balances/posted/amount")).matches("-?20");
            assertThat(then.at("/status")).isEqualTo("frozen");
        }
    }

    @Test
    void an_account_is_shown_at_each_of_its_versions() {
        assertThat(client.get(WALLET + "?version=1").at("/balances/posted/amount"))
                .isEqualTo("0");
        assertThat(client.get(WALLET + "?version=2").at("/balances/posted/amount"))
                .isEqualTo("500");
        assertThat(client.get(WALLET + "?version=2").header("ETag").orElseThrow())
                .startsWith("\"2-");
        assertThat(client.get(BANK + "?version=1").json().has("balances")).isFalse();
        client.get(WALLET + "?version=99").isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void before_it_was_opened_there_was_no_account() {
        client.get(WALLET + "?at=" + NEW_YEAR).isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get(MAIN + "/accounts/other?at=" + NEW_YEAR).isProblem(404, "ACCOUNT_NOT_FOUND");
        client.get(MAIN + "/accounts/other?effective_at=" + NEW_YEAR).isProblem(404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    void one_point_in_time_is_asked_for_at_once() {
        client.get(WALLET + "?at=" + NEW_YEAR + "&effective_at=" + NEW_YEAR + "&version=1")
                .isRefusedFor("effective_at", "version");
        client.get(WALLET + "?version=0&limit=1").isRefusedFor("version", "limit");
        client.get(WALLET + "?at=yesterday").isRefusedFor("at");
        client.get(MAIN + "/trial-balance?at=" + NEW_YEAR + "&effective_at=" + NEW_YEAR)
                .isRefusedFor("at");
    }

    @Test
    void the_past_waits_for_a_write_it_has_to_contain() {
        daybook.store().holdReadModels();
        client.post(BANK + "/unfreeze").isStatus(200);
        client.post(WALLET + "/unfreeze").isStatus(200);
        var posted = daybook.post("bank", "wallet", "1", "");

        client.get(
                        BANK + "?at=" + posted.at("/recorded_at"),
                        "Consistency-Token",
                        posted.header("Consistency-Token").orElseThrow())
                .isProblem(503, "READ_MODEL_BEHIND");
    }

    @Test
    void a_trial_balance_is_shown_at_both_times() {
        assertThat(client.get(MAIN + "/trial-balance?effective_at=" + NEW_YEAR).at("/totals/0/posted/debits"))
                .isEqualTo("20");
        assertThat(client.get(MAIN + "/trial-balance?at=" + first.at("/recorded_at"))
                        .at("/totals/0/posted/credits"))
                .isEqualTo("500");
        assertThat(client.get(MAIN + "/trial-balance?at=" + backdated.at("/recorded_at"))
                        .at("/totals/0/posted/credits"))
                .isEqualTo("520");
        assertThat(client.get(MAIN + "/trial-balance?at=" + NEW_YEAR).json().path("lines"))
                .isEmpty();
    }
}
