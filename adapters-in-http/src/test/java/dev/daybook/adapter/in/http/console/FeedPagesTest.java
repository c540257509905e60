package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.Browser;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.StreamId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The feed, streams and single events as pages.
class FeedPagesTest extends DaybookTest {

    private static final String MAIN_PAGES = "/console/ledgers/main";
    private static final String FEED = MAIN_PAGES + "/feed";
    private static final Pattern EARLIER = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");

    private final Browser browser = new Browser(client);

    @Test
    void the_feed_begins_with_the_newest_event_and_leads_to_all_earlier_ones() {
        for (int number = 1; number <= 60; number++) {
            daybook.open("users:%d".formatted(number), "null").isStatus(201);
        }

        var newest = opened(FEED);
        var earlier = opened(link(newest));

        assertThat(newest.text())
                .contains("account/users:60", "account/users:11")
                .doesNotContain("account/bank");
        assertThat(earlier.text()).contains("account/users:10", "account/bank", "ledger/main");
        assertThat(earlier.text()).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void the_feed_can_be_searched() {
        daybook.deposit("wallet", "500");

        assertThat(opened(FEED + "?type=transaction-posted&stream_prefix=&partition=&position=")
                        .text())
                .contains("/streams/transaction/")
                .doesNotContain("/streams/account/wallet");
        assertThat(opened(FEED + "?type=&stream_prefix=account/wal").text())
                .contains("/streams/account/wallet/2?position=")
                .doesNotContain("/streams/account/bank");
        assertThat(opened(FEED + "?stream_prefix=account/nobody").text()).contains("None.");
    }

    @Test
    void one_partition_is_shown_from_a_position_on() {
        int partition = daybook.store().feed().partitionOf(StreamId.parse("main/account/bank"));

        assertThat(opened(FEED + "?partition=%d&position=0".formatted(partition))
                        .text())
                .contains("account/bank");
        assertThat(opened(FEED + "?partition=%d&position=9".formatted(partition))
                        .text())
                .doesNotContain("account/bank");
        browser.open(FEED + "?position=9").isStatus(422);
        browser.open(FEED + "?partition=4").isStatus(422);
        browser.open(FEED + "?before=nonsense").isStatus(422);
        browser.open(FEED + "?before=0:1&after=0:1").isStatus(422);
    }

    @Test
    void positions_that_the_feed_never_had_do_no_harm() {
        assertThat(opened(FEED + "?before=0:999,77:1").text()).contains("ledger/main");
        assertThat(opened(FEED + "?after=0:999999999999999999").text()).contains("None among those");
    }

    @Test
    void an_event_shows_what_is_stored_beside_what_it_says_today() {
        daybook.open("watched", "\"-500\"").isStatus(201);
        client.post(MAIN + "/accounts/watched/freeze", "{\"reason\": \"lost\"}", "Correlation-Id", "case-7")
                .isStatus(200);

        var event = opened(MAIN_PAGES + "/streams/account/watched/2").text();

        assertThat(event).contains("account-frozen", "AccountFrozen[account=watched", "\"reason\" : \"lost\"");
        assertThat(event).contains("case-7", "anonymous", "intact, and follows the event before");
        assertThat(event).contains("/streams/account/watched/1\" rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void the_place_in_the_feed_is_shown_where_it_is_true() {
        var path = MAIN_PAGES + "/streams/account/wallet/1";
        int partition = daybook.store().feed().partitionOf(StreamId.parse("main/account/wallet"));
        long position = daybook.store().feed().end(partition) - 1;

        assertThat(opened(path + "?position=" + position).text())
                .contains("partition %d, position %d".formatted(partition, position));
        assertThat(opened(path + "?position=99").text()).doesNotContain("position 99");
    }

    @Test
    void htmx_gets_the_event_alone() {
        var piece = browser.open(MAIN_PAGES + "/streams/account/wallet/1", "HX-Request", "true");

        piece.isStatus(200);
        assertThat(piece.text()).contains("account-opened").doesNotContain("<html");
    }

    @Test
    void a_stream_shows_its_versions_and_can_be_asked_for_by_name() {
        daybook.deposit("wallet", "500");
        daybook.deposit("wallet", "700");

        var stream = browser.follow(browser.open(MAIN_PAGES + "/streams?kind=account&id=+wallet"));

        stream.isStatus(200);
        assertThat(stream.text())
                .contains("/streams/account/wallet/1", "/streams/account/wallet/3", "account-entries-posted");
        assertThat(opened(MAIN_PAGES + "/streams/account/wallet?after=2").text())
                .contains("/streams/account/wallet/3")
                .doesNotContain("/streams/account/wallet/2\"");
        assertThat(opened(MAIN_PAGES + "/streams/ledger/main").text()).contains("ledger-created");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path : new String[] {
            "/streams/account/nobody",
            "/streams/account/wallet/9",
            "/streams/account/wallet/x",
            "/streams/cat/wallet",
            "/streams/transaction/nonsense",
            "/streams/account/a%2Fb",
            "/streams?kind=account&id=a/b"
        }) {
            browser.open(MAIN_PAGES + path).isStatus(404);
        }
        browser.open("/console/ledgers/nothing/feed").isStatus(404);
        browser.open(MAIN_PAGES + "/streams?kind=cat&id=x").isStatus(422);
    }

    @Test
    void what_clients_have_written_is_text_and_nothing_else() {
        var hostile = "<script>alert('1')</script>\\\"><img src=x>";
        client.post(MAIN + "/accounts", """
                {"id": "hostile", "asset": "USD/2", "normal_balance": "credit", "minimum_balance": null,
                 "metadata": {"%1$s": "%1$s"}}
                """.formatted(hostile)).isStatus(201);

        var event = opened(MAIN_PAGES + "/streams/account/hostile/1").text();

        assertThat(event).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    private Reply opened(String path) {
        var page = browser.open(path);
        page.isStatus(200);
        return page;
    }

    private static String link(Reply page) {
        var link = EARLIER.matcher(page.text());
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
