package dev.daybook.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends DaybookTest {

    @BeforeEach
    void fill() {
        for (int i = 0; i < 5; i++) {
            client.post("/v1/ledgers", "{\"id\": \"ledger-%d\"}".formatted(i)).isStatus(201);
            daybook.open("user:" + i, "\"0\"").isStatus(201);
            daybook.deposit("wallet", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ledgers?",
                MAIN + "/accounts?",
                MAIN + "/accounts?prefix=user:&asset=USD/2&",
                MAIN + "/accounts/wallet/entries?",
                MAIN + "/accounts/wallet/events?",
                MAIN + "/accounts?status=open&",
                MAIN + "/transactions?account=wallet&",
                MAIN + "/transactions?order=oldest&"
            })
    void pages_make_up_the_whole_list(String list) {
        assertThat(walk(list, "limit=2"))
                .isEqualTo(client.get(list + "limit=1000").all("/data", "id"));
    }

    @Test
    void a_page_of_heavy_transactions_ends_early_and_leads_on() {
        var posting = "{\"debit\":\"bank\",\"credit\":\"wallet\",\"amount\":\"1\",\"asset\":\"USD/2\"}";
        var postings = String.join(",", Collections.nCopies(250, posting));
        for (int i = 0; i < 120; i++) {
            client.post(
                            MAIN + "/transactions",
                            "{\"external_id\":\"heavy-%d\",\"postings\":[%s]}".formatted(i, postings))
                    .isStatus(201);
        }
        var all = walk(MAIN + "/transactions?", "limit=7");

        var first = client.get(MAIN + "/transactions?limit=1000");
        assertThat(first.all("/data", "id"))
                .hasSizeBetween(40, 99)
                .isEqualTo(all.subList(0, first.all("/data", "id").size()));
        assertThat(walk(MAIN + "/transactions?", "limit=1000")).isEqualTo(all).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void a_cursor_stands_for_its_filters() {
        var cursor = client.get(MAIN + "/accounts?prefix=user:&limit=4").at("/next_cursor");

        assertThat(client.get(MAIN + "/accounts?cursor=" + cursor).all("/data", "id"))
                .containsExactly("user:4");
    }

    @Test
    void the_last_page_has_no_cursor() {
        assertThat(client.get(MAIN + "/accounts?prefix=user:&limit=5").json().has("next_cursor"))
                .isFalse();
    }

    @Test
    void a_cursor_with_other_filters_is_refused() {
        var cursor = client.get(MAIN + "/accounts?prefix=user:&limit=1").at("/next_cursor");

        client.get(MAIN + "/accounts?prefix=wallet&cursor=" + cursor).isRefusedFor("cursor");
        client.get(MAIN + "/accounts?asset=USD/2&cursor=" + cursor).isRefusedFor("cursor");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var cursor = client.get(MAIN + "/accounts?limit=1").at("/next_cursor");

        client.get(MAIN + "/transactions?cursor=" + cursor).isRefusedFor("cursor");
        client.get("/v1/ledgers/ledger-1/accounts?cursor=" + cursor).isRefusedFor("cursor");
        client.get("/v1/ledgers?cursor=" + cursor).isRefusedFor("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "garbage!", "e30", "bnVsbA", "W10"})
    void a_cursor_that_we_did_not_answer_is_refused(String cursor) {
        client.get(MAIN + "/accounts?cursor=" + cursor).isRefusedFor("cursor");
    }

    /// Where a page ended is looked for in the read models, which fail at a time that nothing in them can have.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59Z",
                "2030-01-01T12:00:00.000000001Z"
            })
    void a_cursor_of_a_time_that_nothing_can_have_is_refused(String time) {
        var period = "from=2030-01-01T00:00:00Z&to=2031-01-01T00:00:00Z&";
        var wallet = MAIN + "/accounts/wallet";
        for (var list : List.of(MAIN + "/transactions?", wallet + "/entries?", wallet + "/statement?" + period)) {
            var ours = client.get(list + "limit=1").at("/next_cursor");
            var forged = new String(Base64.getUrlDecoder().decode(ours), UTF_8)
                    .replaceFirst("\"last\":\\[\"[^\"]*", "\"last\":[\"" + time);

            client.get(list + "limit=1&cursor=" + ours).isStatus(200);
            client.get(list + "limit=1&cursor="
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(UTF_8)))
                    .isRefusedFor("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "1.5", "ten", "", "01", "99999999999999999999"})
    void a_limit_is_a_number_from_1_to_1000(String limit) {
        client.get(MAIN + "/accounts?limit=" + limit).isRefusedFor("limit");
    }

    private List<String> walk(String list, String limit) {
        var seen = new ArrayList<String>();
        var page = client.get(list + limit);
        seen.addAll(page.all("/data", "id"));
        while (page.json().has("next_cursor")) {
            page = client.get(list + limit + "&cursor=" + page.at("/next_cursor"));
            seen.addAll(page.all("/data", "id"));
        }
        return seen;
    }
}
