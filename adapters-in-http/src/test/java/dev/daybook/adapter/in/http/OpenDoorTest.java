package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A service without authentication is for this machine, and not for pages from elsewhere that are looked at on it.
class OpenDoorTest extends DaybookTest {

    private static final String FREEZE = MAIN + "/accounts/wallet/freeze";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:7070", "127.0.0.1", "127.8.9.1:80", "[::1]:7070"})
    void this_machine_is_asked_by_its_own_names(String host) throws IOException {
        assertThat(firstLine(host)).contains("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elsewhere.example",
                "localhost.elsewhere.example:7070",
                "127.0.0.1.elsewhere.example",
                "10.0.0.1"
            })
    void a_name_that_was_made_to_lead_here_is_refused(String host) throws IOException {
        assertThat(firstLine(host)).contains("403");
    }

    @Test
    void a_page_from_elsewhere_cannot_write_even_without_a_body() {
        post(FREEZE, "Origin", "https://elsewhere.example").isProblem(403, "FORBIDDEN");
        post(FREEZE, "Origin", "null").isProblem(403, "FORBIDDEN");
        post(FREEZE, "Sec-Fetch-Site", "cross-site").isProblem(403, "FORBIDDEN");
        post(FREEZE, "Sec-Fetch-Site", "same-site").isProblem(403, "FORBIDDEN");

        assertThat(client.get(MAIN + "/accounts/wallet").at("/status")).isEqualTo("open");
    }

    @Test
    void a_page_from_here_and_whoever_is_no_browser_can_write() {
        var here = "http://127.0.0.1:" + daybook.api().port();

        post(FREEZE, "Origin", here, "Sec-Fetch-Site", "same-origin").isStatus(200);
        post(MAIN + "/accounts/wallet/unfreeze").isStatus(200);
    }

    @Test
    void a_link_from_elsewhere_leads_here() {
        client.get(MAIN + "/accounts/wallet", "Sec-Fetch-Site", "cross-site").isStatus(200);
    }

    private Reply post(String path, String... headers) {
        return client.checked("POST", path, BodyPublishers.noBody(), headers);
    }

    private String firstLine(String host) throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send("GET /v1/ledgers HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
            return connection.readLine();
        }
    }
}
