package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.ApiClient;
import dev.daybook.adapter.in.http.fixture.Browser;
import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Looking after the read models on pages.
class OperationPagesTest extends DaybookTest {

    private static final String OPERATIONS = "/console/operations";
    private static final String BOOKS = OPERATIONS + "/books";
    private static final EventRef WALLET_OPENED = new EventRef(StreamId.parse("main/account/wallet"), 1);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Pattern JOB = Pattern.compile("/console/jobs/([0-9a-f-]{36})\\?ledger=main");

    private final Browser browser = new Browser(client);

    @Test
    void everything_is_told_at_once() {
        var page = opened(OPERATIONS).text();

        assertThat(page)
                .contains("books", "balances", "up to date", "Verify everything", "The bus has taken every event");
        assertThat(opened(BOOKS + "?ledger=main").text())
                .contains("Generations", "None: every event could be applied.");
        browser.open(OPERATIONS + "/nothing").isStatus(404);
        browser.open("/console/jobs/00000000-0000-0000-0000-000000000001").isStatus(404);
    }

    @Test
    void a_rebuild_takes_over_and_one_can_go_back() {
        assertThat(opened(BOOKS).text()).doesNotContain("Go back");

        var rebuilt = done(browser.submit(BOOKS + "/rebuild", "what", "take-over"));

        assertThat(rebuilt).contains("It is live now.", "3 rows compared, 0 different");
        assertThat(opened(BOOKS).text()).contains("Go back", "previous", "Rebuild of books");
        assertThat(opened(BOOKS + "/back").text()).contains("Go back to the previous generation of books?");
        assertThat(done(browser.submit(BOOKS + "/back"))).contains("It is live now.");
    }

    @Test
    void differences_are_listed_and_can_be_accepted() {
        daybook.readModel().liveRows().forget(WALLET_OPENED);

        var refused = done(browser.submit(BOOKS + "/rebuild", "what", "take-over"));
        var accepted = done(
                browser.submit(BOOKS + "/rebuild", "what", "take-over", "anew", "true", "accept_differences", "true"));

        assertThat(refused)
                .contains("It was not let take over", "done, with findings", "main/account/wallet", "no such row");
        assertThat(accepted).contains("It is live now.");
    }

    @Test
    void a_generation_is_built_aside() {
        assertThat(done(browser.submit(BOOKS + "/rebuild", "what", "as-of", "as_of", "2030-01-01T12:00")))
                .contains("as of 2030-01-01T12:00:00Z", "generation=side");
        assertThat(done(browser.submit(BOOKS + "/rebuild", "what", "positions", "positions", "0, 0,0,0")))
                .contains("generation=side");
        assertThat(opened(BOOKS).text()).contains("side");
    }

    @Test
    void what_cannot_be_built_is_explained_on_its_form() {
        var refused = browser.submit(BOOKS + "/rebuild", "what", "positions", "positions", "0,99<b>");

        refused.isStatus(422);
        assertThat(refused.text())
                .contains("positions", "must be", "value=\"0,99&lt;b")
                .doesNotContain("99<b>");
        browser.submit(BOOKS + "/rebuild", "what", "as-of", "as_of", "").isStatus(422);
        browser.submit(BOOKS + "/back").isStatus(409);
    }

    @Test
    void a_job_is_watched_only_as_long_as_it_runs() {
        var gate = daybook.jobGate();
        String job;
        try (gate) {
            var page = opened(BOOKS).text();
            assertThat(page).contains("Redrive of books is under way");
            job = job(page);
            assertThat(opened(job).text()).contains("hx-trigger=\"every 1s\"", "running");
            browser.submit(BOOKS + "/rebuild", "what", "take-over").isStatus(409);
        }
        assertThat(ended(job)).doesNotContain("every 1s", "<html").contains("done");
    }

    @Test
    void parked_streams_are_shown_and_tried_again() {
        park("broken");
        park("another");

        var page = opened(BOOKS).text();
        assertThat(page).contains("main/account/broken", "was edited", "version 1", "Try all 2 again");
        assertThat(opened(OPERATIONS).text()).contains("2 parked");

        var one = done(browser.submit(BOOKS + "/redrive", "stream", "main/account/broken"));
        assertThat(one).contains("1 streams flow again", "1 stand still");
        browser.submit(BOOKS + "/redrive", "stream", "main/account/broken").isStatus(404);
        assertThat(done(browser.submit(BOOKS + "/redrive"))).contains("1 streams flow again", "0 stand still");
        assertThat(opened(BOOKS).text()).contains("None: every event could be applied.");
    }

    @Test
    void what_the_bus_refused_is_told_again() {
        for (StoredEvent event :
                daybook.store().directory().list(Optional.empty()).events()) {
            daybook.untold().park(event, "<i>too large</i>", Instant.parse("2030-01-01T12:00:00Z"));
        }

        assertThat(opened(OPERATIONS).text())
                .contains("The bus refused 3 events", "main/account/wallet@1", "&lt;i&gt;too large&lt;/i&gt;");
        assertThat(done(browser.submit("/console/retell", "event", "main/account/wallet@1")))
                .contains("1 events were told");
        assertThat(done(browser.submit("/console/retell"))).contains("2 events were told");
        browser.submit("/console/retell", "event", "main/account/wallet@1").isStatus(404);
        browser.submit("/console/retell", "event", "nonsense").isStatus(422);
    }

    @Test
    void everything_is_verified_and_what_differs_is_repaired_when_asked_for() {
        daybook.readModel().liveRows().forget(WALLET_OPENED);

        assertThat(done(browser.submit("/console/verify")))
                .contains("Not everything is as it should be.", "main/account/wallet", "open");
        assertThat(opened("/console/repair").text()).contains("Verify everything and repair what differs?");
        assertThat(done(browser.submit("/console/repair"))).contains("What differed is repaired.");
        assertThat(done(browser.submit("/console/verify"))).contains("Everything is as it should be.");
    }

    @Test
    void nothing_is_begun_by_a_page_of_somebody_else() {
        for (var path : List.of(
                BOOKS + "/rebuild",
                BOOKS + "/back",
                BOOKS + "/redrive",
                "/console/verify",
                "/console/repair",
                "/console/retell")) {
            browser.forge(path).isStatus(403);
        }
        assertThat(client.get("/v1/jobs").json().path("data")).isEmpty();
    }

    @Test
    void who_may_not_operate_every_ledger_neither_sees_nor_does_it() {
        try (var guarded = new GuardedDaybook()) {
            var reader = token("ledger:read ledger:write", "*");
            var clerk = token("ledger:read ledger:operate", "main");
            for (var token : List.of(reader, clerk)) {
                try (var asking = new ApiClient(guarded.daybook().api().port(), Optional.of(token))) {
                    var looking = new Browser(asking);
                    assertThat(looking.open("/console/ledgers/main").text())
                            .contains("Streams and feed")
                            .doesNotContain("/console/operations");
                    looking.open(OPERATIONS).isStatus(403);
                    looking.open(BOOKS + "/rebuild").isStatus(403);
                    looking.submit("/console/verify").isStatus(403);
                    looking.submit(BOOKS + "/redrive").isStatus(403);
                }
            }
        }
    }

    private static String token(String scopes, String ledger) {
        return Issuer.token(claims -> claims.claim("scope", scopes).claim("ledgers", List.of(ledger)));
    }

    private void park(String account) {
        daybook.store().spoilFeed();
        daybook.open(account, "null").isStatus(201);
        daybook.store().mendFeed();
    }

    private Reply opened(String path) {
        var page = browser.open(path);
        page.isStatus(200);
        return page;
    }

    /// The job's piece of a page when it has come to a result.
    private String done(Reply begun) {
        begun.isStatus(303);
        return ended(begun.header("Location").orElseThrow());
    }

    private String ended(String job) {
        var piece = job.replace("?", "/live?");
        long start = System.nanoTime();
        var text = opened(piece).text();
        while (text.contains("every 1s")) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
            text = opened(piece).text();
        }
        return text;
    }

    private static String job(String page) {
        var link = JOB.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
