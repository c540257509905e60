package dev.daybook.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Streams that stand still. No real service can be made to park one, so this is one in memory.
class ParkedStreamTest {

    private static final String BOOKS = "/console/operations/books";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static RunningDaybook daybook;

    @BeforeAll
    static void park_streams() {
        daybook = new RunningDaybook();
        daybook.store().spoilFeed();
        daybook.open("users:042:wallet", "null").isStatus(201);
        daybook.open("users:043:wallet", "null").isStatus(201);
        daybook.store().mendFeed();
    }

    @AfterAll
    static void close() {
        daybook.close();
    }

    @ParameterizedTest
    @EnumSource
    void they_can_be_read_on_every_screen(Screen screen) {
        try (var visit = visit(screen)) {
            var page = visit.open("/console/operations/balances");
            assertThat(page.locator("#parked + p + div")).containsText("was edited");
            visit.assertFits();
            visit.assertIsAccessible();
            visit.picture("parked");
        }
    }

    @Test
    void one_is_tried_again_and_then_all_of_them() {
        try (var visit = visit(Screen.DESK)) {
            var page = visit.open(BOOKS);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Try main/account/users:042:wallet again"))
                    .click();
            assertThat(page.locator("#job")).containsText("1 streams flow again");

            var _ = visit.open(BOOKS);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Try all 1 again"))
                    .click();
            assertThat(page.locator("#job")).containsText("0 stand still");

            var _ = visit.open(BOOKS);
            assertThat(page.locator("main")).containsText("None: every event could be applied.");
        }
    }

    private static Visit visit(Screen screen) {
        return new Visit(
                CHROMIUM.browser(),
                URI.create("http://127.0.0.1:" + daybook.api().port()),
                screen);
    }
}
