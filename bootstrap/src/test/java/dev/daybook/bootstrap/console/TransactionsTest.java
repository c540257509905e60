package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Transactions: searched, and one from all sides.
class TransactionsTest {

    private static final String LEDGER = "transactions";
    private static final String PAGE = "/console/ledgers/" + LEDGER + "/transactions";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final SharedDaybook DAYBOOK = new SharedDaybook();

    private static ApiClient api;
    private static String held = "";

    @BeforeAll
    static void open_a_book() {
        api = DAYBOOK.api();
        var books = new Books(api, LEDGER);
        books.account("bank", "null");
        books.account("users:042:wallet", "\"0\"");
        books.post("deposit-1", "bank", "users:042:wallet", 123_456_789);
        held = books.pended("hold-1", "users:042:wallet", "bank", 10_000);
        var posted =
                api.post("/v1/ledgers/%s/transactions/%s/post".formatted(LEDGER, held), "{\"amounts\": [\"4000\"]}");
        assertThat(posted.status()).as(posted.body().toString()).isEqualTo(200);
        assertThat(api.getAfter(posted, "/v1/ledgers/%s/transactions/%s".formatted(LEDGER, held))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void they_are_found_as_one_types(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(PAGE);
            assertThat(page.locator("#transactions")).containsText("deposit-1");
            page.getByLabel("External id").pressSequentially("hold-1");

            assertThat(page.locator("#transactions")).not().containsText("deposit-1");
            assertThat(page.locator("#transactions")).containsText("hold-1");
            assertThat(page).hasURL(Pattern.compile(".*external_id=hold-1.*"));
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("transactions");
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_shows_its_flows_its_life_and_its_trace(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(PAGE + "/" + held);
            assertThat(page.locator(".flows svg")).containsText("40.00 USD");
            assertThat(page.locator(".life")).containsText("60.00 USD released");
            assertThat(page.locator(".waterfall").first()).containsText("projection:balances");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("transaction");
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_trace_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(PAGE + "/" + held + "/trace");
            assertThat(page.locator(".waterfall")).hasCount(2);
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("trace");
        }
    }

    @Test
    void the_version_of_a_guarded_account_leads_to_what_the_account_was_then() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(PAGE + "/" + held);
            page.getByText("users:042:wallet, version 3").click();

            assertThat(page.locator("#version")).containsText("account-entries-reserved");
        }
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
