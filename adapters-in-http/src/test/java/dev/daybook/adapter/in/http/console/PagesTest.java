package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What all pages have in common.
class PagesTest extends DaybookTest {

    private static final String OVERVIEW = "/console/ledgers/main";
    private static final Pattern FILES = Pattern.compile("(?:src|href|content)=\"(/console/assets/[^\"]+)\"");

    private final Reader reader = new Reader(daybook.api().port());

    @AfterEach
    void close_it() {
        reader.close();
    }

    @Test
    void a_page_may_load_nothing_from_elsewhere_and_run_no_script_of_its_own() {
        var page = reader.open(OVERVIEW);

        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http"));
        assertThat(page.text()).doesNotContainPattern("<script(?![^>]* src=\"/console/assets/)");
        assertThat(page.text()).doesNotContainPattern("(?i) on[a-z]+=").doesNotContain(" style=");
    }

    @Test
    void what_it_is_made_with_comes_from_here_and_may_be_kept() {
        var files = FILES.matcher(reader.open(OVERVIEW).text())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThan(4).allSatisfy(file -> {
            var served = reader.open(file);
            served.isStatus(200);
            assertThat(served.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        });
        reader.open("/console/assets/000000000000/console.css").isStatus(404);
        reader.open(files.getFirst().replace(".css", ".txt").replace(".svg", ".txt"))
                .isStatus(404);
    }

    @Test
    void texts_of_others_are_shown_and_never_run() {
        daybook.deposit("wallet", "100");
        daybook.post("bank", "wallet", "5", "\"description\": \"<script>alert('a')</script>\"")
                .isStatus(201);

        assertThat(reader.open(OVERVIEW).text())
                .contains("&lt;script&gt;alert('a')&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_console_leads_to_the_ledger_called_main() {
        client.post("/v1/ledgers", "{\"id\": \"another\"}").isStatus(201);

        assertThat(reader.open("/console").header("Location")).hasValue(OVERVIEW);
    }

    @Test
    void what_is_not_there_has_a_page_that_says_so() {
        var missing = reader.open("/console/ledgers/nowhere");

        missing.isStatus(404);
        assertThat(missing.header("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(missing.text()).contains("LEDGER_NOT_FOUND");
    }
}
