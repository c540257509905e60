package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowBodyTest {

    private static final String HEAD = """
            POST /v1/ledgers HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            """;

    private final RunningDaybook daybook = new RunningDaybook(
            new HttpSettings("127.0.0.1", 0, new OpenDoor(), Duration.ofSeconds(1), Duration.ofSeconds(5), 100));

    @AfterEach
    void close() {
        daybook.close();
    }

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        assertThat(answerTo(HEAD + "Content-Length: 100\r\n\r\n{"))
                .startsWith("HTTP/1.1 408 ")
                .contains("\"code\":\"REQUEST_TIMEOUT\"");
    }

    @Test
    void a_body_that_breaks_off_is_malformed() throws IOException {
        assertThat(answerTo(HEAD + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\nnot a chunk\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    private String answerTo(String request) throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(request);
            return connection.readAll();
        }
    }
}
