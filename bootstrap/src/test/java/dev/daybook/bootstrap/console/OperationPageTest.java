package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rebuilding and verifying by hand, in a real service.
class OperationPageTest {

    private static final String LEDGER = "operation-page";
    private static final String OPERATIONS = "/console/operations?ledger=" + LEDGER;
    private static final double PATIENCE_MILLIS = 60_000;

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
    }

    @ParameterizedTest
    @EnumSource
    void everything_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(OPERATIONS);
            assertThat(page.locator("main")).containsText("daily_totals");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("operations");

            var _ = visit.open("/console/operations/daily_totals?ledger=" + LEDGER);
            page.getByText("Every partition").click();
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("read-model");

            var _ = visit.open("/console/operations/daily_totals/rebuild?ledger=" + LEDGER);
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("rebuild");
        }
    }

    @Test
    void a_rebuild_is_watched_until_it_has_taken_over_and_one_goes_back() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open("/console/operations/daily_totals?ledger=" + LEDGER);
            link(page, "Rebuild…").click();
            button(page, "Begin").click();
            ends(page, "It is live now.");
            visit.assertIsAccessible();
            visit.picture("rebuilt");

            var _ = visit.open("/console/operations/daily_totals?ledger=" + LEDGER);
            link(page, "Go back to the previous one…").click();
            button(page, "Go back").click();
            ends(page, "It is live now.");
        }
    }

    @Test
    void everything_is_verified() {
        try (var visit = visit(Screen.PHONE)) {
            var page = visit.open(OPERATIONS);
            button(page, "Verify everything").click();
            ends(page, "events in");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("verified");
        }
    }

    private static void ends(Page page, String words) {
        assertThat(page.locator("#job")).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
