package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.daybook.bootstrap.ApiClient;
import dev.daybook.bootstrap.SharedDaybook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The forms that write, and the command line beside them.
class TryPageTest {

    private static final String LEDGER = "try-page";
    private static final String TRY = "/console/ledgers/" + LEDGER + "/try";

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
    }

    @ParameterizedTest
    @EnumSource
    void the_forms_and_a_refusal_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open(TRY);
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("try");

            var _ = visit.open(TRY + "/post");
            fill(page, "12.345");
            page.getByLabel("only rehearse it").check();
            button(page, "Post");
            assertThat(page.locator("[role=alert]")).containsText("at most 2 decimal places");
            assertThat(visit.forgive()).isNotEmpty();
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("refused");
        }
    }

    @Test
    void the_command_line_follows_the_typing_and_the_transaction_is_posted() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(TRY + "/post");
            fill(page, "1,234.50");
            assertThat(page.getByLabel("The same with curl")).containsText("\"amount\":\"123450\"");

            button(page, "Add a posting");
            assertThat(page.locator("main")).containsText("Posting 2");
            button(page, "Post");

            assertThat(page.locator("main")).containsText("201 Created");
            visit.picture("posted");
            page.getByText("its events").click();
            assertThat(page.locator("table")).containsText("transaction-posted");
        }
    }

    private static void fill(Page page, String amount) {
        label(page, "From (credit)").fill("users:042:wallet");
        label(page, "To (debit)").fill("bank");
        label(page, "Amount").fill(amount);
        label(page, "Asset").fill("USD/2");
    }

    private static Locator label(Page page, String name) {
        return page.getByLabel(name, new GetByLabelOptions().setExact(true)).first();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Visit visit(Screen screen) {
        return new Visit(CHROMIUM.browser(), api.url(), screen);
    }
}
