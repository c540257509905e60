package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Accounts: searched, and one from all sides.
class AccountsTest {

    private static final String LEDGER = "accounts";
    private static final String PAGE = "/console/ledgers/" + LEDGER + "/accounts";
    private static final String WALLET = PAGE + "/users:042:wallet";

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
        books.account("fees", "null");
        books.account("users:042:wallet", "\"0\"");
        books.account("users:043:wallet", "\"0\"");
        for (int number = 100; number < 151; number++) {
            books.account("many:" + number, "null");
        }
        books.post("first", "bank", "users:042:wallet", 123_456_789);
        books.post("fee", "users:042:wallet", "fees", 250);
        books.post("second", "bank", "users:042:wallet", 50_000);
    }

    @ParameterizedTest
    @EnumSource
    void they_are_found_as_one_types(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(PAGE);
            page.getByLabel("Account begins with").pressSequentially("users:042");

            assertThat(page.locator("#accounts")).not().containsText("users:043");
            assertThat(page.locator("#accounts")).containsText("1,235,065.39");
            assertThat(page).hasURL(Pattern.compile(".*prefix=users%3A042.*"));
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("accounts");
        }
    }

    @Test
    void more_come_behind_those_that_are_shown() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(PAGE + "?prefix=many:");
            assertThat(page.locator("#account-rows tbody tr")).hasCount(50);
            page.getByText("More").click();

            assertThat(page.locator("#account-rows tbody tr")).hasCount(51);
            assertThat(page.getByText("More")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_shows_its_balances_and_their_course(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(WALLET);
            assertThat(page.locator(".tiles")).containsText("1,235,065.39");
            assertThat(page.locator("[data-balance-told]")).containsText("USD posted at the end of the day");
            page.getByLabel("1 year").check();
            assertThat(page.locator("[data-balance] canvas")).hasCount(1);
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_statement_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(WALLET + "/statement");
            assertThat(page.locator("[data-opening]")).hasText("0.00");
            assertThat(page.locator("[data-closing]")).hasText("1,235,065.39");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("statement");
        }
    }

    @Test
    void its_statement_is_downloaded() throws IOException {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(WALLET + "/statement");
            var file = page.waitForDownload(() -> page.getByText("CSV").click());

            assertThat(Files.readString(file.path())).contains("opening balance", ",1235065.39\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_history_follows_the_slider_by_keyboard(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(WALLET + "/history");
            assertThat(page.locator("#version")).containsText("Version 4");
            page.locator("#version-range").press("ArrowLeft");

            assertThat(page.locator("#version")).containsText("Version 3");
            assertThat(page.locator("[data-version-number]")).hasText("3");
            assertThat(page.locator(".changes .changed").first()).containsText("1,234,565.39");
            assertThat(page).hasURL(Pattern.compile(".*/history\\?version=3"));
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("history");
        }
    }

    @Test
    void the_slider_follows_what_is_chosen_by_other_ways() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(WALLET + "/history");
            page.locator("#version tbody a").getByText("2").click();

            assertThat(page.locator("[data-version-number]")).hasText("2");
            assertThat(page.locator("#version-range")).hasValue("2");
        }
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
