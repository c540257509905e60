package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest extends DaybookTest {

    private static final String EVENTS = MAIN + "/events";

    @Test
    void everything_that_happened_is_there_once_in_pages_of_any_size() {
        daybook.deposit("wallet", "5");
        var transaction = daybook.pend("bank", "wallet", "5", "\"expires_at\": \"2030-06-01T00:00:00Z\"");
        client.post(MAIN + "/transactions/" + transaction.at("/id") + "/void").isStatus(200);

        var whole = pages(1_000);

        assertThat(whole)
                .hasSize(9)
                .contains("ledger-created", "account-opened", "transaction-posted", "account-entries-posted")
                .contains("transaction-pended", "account-entries-reserved", "pending-transaction-voided");
        for (int limit = 1; limit < whole.size(); limit++) {
            assertThat(pages(limit)).containsExactlyInAnyOrderElementsOf(whole);
        }
    }

    private List<String> pages(int limit) {
        var names = new ArrayList<String>();
        var page = client.get(EVENTS + "?limit=" + limit);
        names.addAll(page.all("/data", "name"));
        while (!page.json().path("caught_up").booleanValue()) {
            page = client.get(EVENTS + "?limit=%d&cursor=%s".formatted(limit, page.at("/next_cursor")));
            names.addAll(page.all("/data", "name"));
        }
        return names;
    }

    @Test
    void the_last_cursor_leads_to_what_comes_later() {
        var caughtUp = client.get(EVENTS);
        assertThat(client.get(behind(caughtUp)).json().path("data")).isEmpty();

        daybook.open("savings", "null").isStatus(201);

        var news = client.get(behind(caughtUp));
        assertThat(news.all("/data", "stream")).containsExactly("main/account/savings");
        assertThat(news.at("/data/0/data/asset")).isEqualTo("USD/2");
        assertThat(news.json().at("/data/0/readable").booleanValue()).isTrue();
        assertThat(news.at("/data/0/position/position")).matches("[0-9]+");
    }

    private static String behind(Reply page) {
        return EVENTS + "?cursor=" + page.at("/next_cursor");
    }

    @Test
    void streams_and_types_can_be_chosen() {
        daybook.deposit("wallet", "5");
        client.post("/v1/ledgers", "{\"id\": \"other\", \"description\": \"Not here\"}")
                .isStatus(201);

        assertThat(client.get(EVENTS + "?stream_prefix=account/w").all("/data", "stream"))
                .containsExactly("main/account/wallet", "main/account/wallet");
        assertThat(client.get(EVENTS + "?type=account-opened").all("/data", "stream"))
                .containsExactlyInAnyOrder("main/account/bank", "main/account/wallet");
        assertThat(client.get("/v1/ledgers/other/events").all("/data", "stream"))
                .containsExactly("other/ledger/other");
    }

    @Test
    void a_cursor_carries_its_ledger_and_filters_and_refuses_others() {
        client.post("/v1/ledgers", "{\"id\": \"other\"}").isStatus(201);
        var cursor = client.get(EVENTS + "?type=account-opened&limit=1").at("/next_cursor");

        assertThat(client.get(EVENTS + "?cursor=" + cursor).all("/data", "name"))
                .containsOnly("account-opened");
        client.get(EVENTS + "?type=account-frozen&cursor=" + cursor).isRefusedFor("cursor");
        client.get("/v1/ledgers/other/events?cursor=" + cursor).isRefusedFor("cursor");
        client.get(EVENTS + "?cursor=eyJ9").isRefusedFor("cursor");
        client.get(EVENTS + "?type=account-exploded&stream_prefix=a%20b").isRefusedFor("type", "stream_prefix");
        client.get("/v1/ledgers/nowhere/events").isProblem(404, "LEDGER_NOT_FOUND");
    }

    @Test
    void a_cursor_from_beyond_the_end_is_of_another_feed() {
        var cursor = client.get(EVENTS).at("/next_cursor");
        try (var empty = new RunningDaybook()) {
            daybook.open("savings", "null").isStatus(201);
            var later = client.get(EVENTS).at("/next_cursor");

            empty.client().get(EVENTS + "?cursor=" + cursor).isStatus(200);
            empty.client().get(EVENTS + "?cursor=" + later).isRefusedFor("cursor");
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_shown_and_stands_in_nobodys_way() {
        daybook.store().spoilFeed();
        daybook.open("broken", "null").isStatus(201);
        daybook.store().mendFeed();
        daybook.open("savings", "null").isStatus(201);

        var events = client.get(EVENTS + "?stream_prefix=account/");

        assertThat(events.all("/data", "stream")).contains("main/account/savings", "main/account/broken");
        assertThat(events.json().path("data")).anySatisfy(event -> {
            assertThat(event.path("stream").asText()).isEqualTo("main/account/broken");
            assertThat(event.path("name").asText()).isEqualTo("account-opened");
            assertThat(event.path("readable").booleanValue()).isFalse();
            assertThat(event.has("data")).isFalse();
        });
    }
}
