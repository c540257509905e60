package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest extends DaybookTest {

    private static final byte[] TWO_MEGABYTES = new byte[2 << 20];

    @Test
    void a_body_that_says_it_is_too_large_is_refused() {
        post(BodyPublishers.ofByteArray(TWO_MEGABYTES), "application/json");
    }

    @Test
    void a_body_that_turns_out_to_be_too_large_is_refused() {
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TWO_MEGABYTES)), "application/json");
    }

    @Test
    void a_client_that_asks_first_need_not_send_it() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send("""
                    POST /v1/ledgers HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 2000000\r
                    Expect: 100-continue\r
                    \r
                    """);

            assertThat(connection.readLine()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_large_body_of_another_kind_or_for_nobody_is_refused_cleanly() {
        var body = BodyPublishers.ofByteArray(TWO_MEGABYTES);

        client.checked("POST", "/v1/ledgers", body, "Content-Type", "text/plain")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=iso-8859-1",
                "application/json; charset=nonsense",
                "application/jsonp"
            })
    void a_body_that_is_something_else_is_refused(String type) {
        client.checked("POST", "/v1/ledgers", BodyPublishers.ofString("{\"id\":\"a\"}"), "Content-Type", type)
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_body_has_to_say_what_it_is_and_not_be_packed() {
        var body = BodyPublishers.ofString("{\"id\":\"a\"}");

        client.checked("POST", "/v1/ledgers", body).isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        client.checked("POST", "/v1/ledgers", body, "Content-Type", "application/json", "Content-Encoding", "gzip")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        client.checked("POST", "/v1/ledgers", body, "Content-Type", "Application/JSON;charset=\"UTF-8\"")
                .isStatus(201);
    }

    @Test
    void a_body_is_not_two_things_at_once() {
        var body = BodyPublishers.ofString("{\"id\":\"a\"}");

        client.checked("POST", "/v1/ledgers", body, "Content-Type", "application/json", "Content-Type", "text/plain")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        client.checked(
                        "POST",
                        "/v1/ledgers",
                        body,
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        "identity",
                        "Content-Encoding",
                        "gzip")
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void what_is_not_utf_8_is_malformed() {
        var latin = new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xe4, '"', '}'};

        client.checked("POST", "/v1/ledgers", BodyPublishers.ofByteArray(latin), "Content-Type", "application/json")
                .isProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void large_headers_are_refused() {
        client.get("/v1/ledgers", "X-Large", "x".repeat(20_000)).isProblem(431, "HEADERS_TOO_LARGE");
        client.lost("GET", "/v1/ledgers?cursor=" + "x".repeat(20_000)).isProblem(431, "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET nowhere", "GET /v1/ledgers HTTP/1.1\r\nno header", "\u0000"})
    void what_is_not_http_is_malformed(String request) throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(request + "\r\n\r\n");

            assertThat(connection.readAll())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Connection: close", "application/problem+json", "\"code\":\"MALFORMED_REQUEST\"");
        }
    }

    private void post(BodyPublisher body, String type) {
        client.checked("POST", "/v1/ledgers", body, "Content-Type", type).isProblem(413, "BODY_TOO_LARGE");
        client.get("/v1/ledgers").isStatus(200);
    }
}
