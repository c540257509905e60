package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The feed, and what is stored of an event beside what it says today.
class FeedPageTest {

    private static final String LEDGER = "feed-page";
    private static final String FEED = "/console/ledgers/" + LEDGER + "/feed";
    private static final String WALLET = "/console/ledgers/" + LEDGER + "/streams/account/users:042:wallet";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final SharedDaybook DAYBOOK = new SharedDaybook();

    private static ApiClient api;

    @BeforeAll
    static void open_a_book() {
        api = DAYBOOK.api();
        var books = new Books(api, LEDGER);
        books.account("bank", "null");
        books.account("users:042:wallet", "\"0\"");
        books.post("first", "bank", "users:042:wallet", 123_456_789);
        var _ = books.pended("second", "users:042:wallet", "bank", 500);
    }

    @ParameterizedTest
    @EnumSource
    void the_feed_and_an_event_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(FEED);
            assertThat(page.locator("table")).containsText("transaction-pended");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("feed");

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("account-entries-posted"))
                    .click();
            assertThat(page.locator("#event")).containsText("What it says today");
            assertThat(page.locator("#event")).containsText("\"direction\"");
            visit.assertFits();
            visit.assertIsAccessible();

            var _ = visit.open(WALLET + "/1");
            assertThat(page.locator("article")).containsText("\"normal_balance\"");
            assertThat(page.locator("article")).containsText("intact");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("event");

            var _ = visit.open(WALLET);
            assertThat(page.locator("table")).containsText("account-opened");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("stream");
        }
    }

    @Test
    void a_stream_is_found_by_name_and_walked_event_by_event() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(FEED);
            page.getByLabel("Its id").fill("users:042:wallet");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Open"))
                    .click();
            assertThat(page).hasURL(api.url().resolve(WALLET).toString());

            var _ = visit.open(WALLET + "/1");
            page.getByText("Version 2 →").click();
            assertThat(page).hasURL(api.url().resolve(WALLET + "/2").toString());
            assertThat(page.locator("h1")).containsText("account-entries-posted");
        }
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
