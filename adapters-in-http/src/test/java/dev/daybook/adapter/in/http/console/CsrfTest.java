package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A form counts only if it was sent from a page of ours.
class CsrfTest extends DaybookTest {

    private static final String FORM = "/console/sign-out";

    private final Reader reader = new Reader(daybook.api().port());

    @BeforeEach
    void open_a_page() {
        reader.open("/console/sign-in").isStatus(200);
    }

    @AfterEach
    void close_it() {
        reader.close();
    }

    @Test
    void with_the_secret_of_its_page_it_is_taken() {
        reader.submit(FORM, Map.of()).isStatus(303);
        reader.submit(FORM, Map.of(), "Sec-Fetch-Site", "same-origin").isStatus(303);
    }

    @Test
    void with_another_secret_or_none_it_is_refused() {
        reader.submit(FORM, Map.of("csrf", "0".repeat(32))).isStatus(403);
        reader.submit(FORM, Map.of("csrf", "")).isStatus(403);
    }

    @Test
    void whoever_can_plant_an_empty_cookie_gains_nothing() {
        reader.cookies().put("daybook-csrf", "");

        reader.submit(FORM, Map.of("csrf", "")).isStatus(403);
    }

    @Test
    void from_another_site_it_is_refused_even_with_the_secret() {
        reader.submit(FORM, Map.of(), "Sec-Fetch-Site", "cross-site").isStatus(403);
        reader.submit(FORM, Map.of(), "Sec-Fetch-Site", "same-site").isStatus(403);
        reader.submit(FORM, Map.of(), "Origin", "https://elsewhere.example").isStatus(403);
        reader.submit(FORM, Map.of(), "Origin", "null").isStatus(403);
    }

    @Test
    void a_foreign_name_that_leads_to_this_machine_is_shown_nothing() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(
                    "GET /console/ledgers/main HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");

            assertThat(connection.readLine()).contains("403");
        }
    }

    @Test
    void a_form_that_is_too_large_is_told_so() {
        reader.submit(FORM, Map.of("more", "x".repeat(2 << 20))).isStatus(413);
    }
}
