package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The first page: whether the book balances, and what happens now.
class OverviewTest {

    private static final String LEDGER = "overview";
    private static final String PAGE = "/console/ledgers/" + LEDGER;

    /// Whether a line of the accent's colour is on the chart.
    private static final String DRAWN = """
            () => {
              const canvas = document.querySelector("[data-pace] canvas");
              if (!canvas) return false;
              const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
              let drawn = 0;
              for (let at = 0; at < pixels.length; at += 4) {
                if (pixels[at] < 40 && pixels[at + 1] > 80 && pixels[at + 1] < 120 && pixels[at + 3] > 200) drawn++;
              }
              return drawn > 10;
            }
            """;

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
    void it_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(PAGE);
            assertThat(page.locator("#overview")).containsText("1,234,567.89");
            assertThat(page.locator(".tiles")).containsText("balanced");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("daily_totals")))
                    .containsText("up to date");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("overview");
        }
    }

    @Test
    void a_transaction_appears_as_it_happens() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(PAGE);
            assertThat(page.locator("[data-live]")).hasText("live");

            new Books(api, LEDGER).post("as-it-happens", "bank", "users:042:wallet", 5);

            assertThat(page.locator("#overview")).containsText("as-it-happens");
            assertThat(page.locator("tr.fresh")).containsText("as-it-happens");
        }
    }

    @Test
    void the_pace_is_drawn_as_it_changes() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(PAGE);
            page.waitForFunction(DRAWN);

            new Books(api, LEDGER).post("of-the-pace", "bank", "users:042:wallet", 5);

            assertThat(page.locator("[data-pace-now]")).not().hasAttribute("data-pace-now", "0.0");
            Assertions.assertThat(visit.forgive())
                    .as("but of our own looking at pixels")
                    .allSatisfy(complaint -> Assertions.assertThat(complaint).contains("willReadFrequently"));
        }
    }

    @Test
    void the_console_leads_to_a_ledger_and_the_ledger_to_others() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open("/console");
            assertThat(page)
                    .hasURL(DAYBOOK.api().url().resolve("/console/ledgers/main").toString());
            page.getByText("Ledger main").click();
            page.getByText(LEDGER, new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page).hasURL(DAYBOOK.api().url().resolve(PAGE).toString());
        }
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
