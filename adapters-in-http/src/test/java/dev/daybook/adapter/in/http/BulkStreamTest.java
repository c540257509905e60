package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.auth.OpenDoor;
import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkStreamTest {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    /// More than the operating system keeps for a connection on its way.
    private static final long BETWEEN_THE_SOCKETS = 64L << 20;

    private static final String HEAD = """
            POST %s/transactions/bulk HTTP/1.1
            Host: localhost
            Content-Type: application/x-ndjson
            Transfer-Encoding: chunked

            """.formatted(MAIN).replace("\n", "\r\n");

    private final RunningDaybook daybook =
            new RunningDaybook(new HttpSettings("127.0.0.1", 0, new OpenDoor(), IDLE, FAREWELL, 100));

    @AfterEach
    void close() {
        daybook.close();
    }

    @Test
    void a_result_is_sent_before_the_next_line_is_there() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            for (int line = 1; line <= 3; line++) {
                connection.send(chunk(transaction("bank", "wallet", "1", "") + "\n"));
                assertThat(nextResult(connection)).startsWith("{\"line\":%d,\"status\":201".formatted(line));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"postings\":"})
    void a_body_that_stops_coming_is_told_of_in_the_last_result(String beginning) throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            connection.send(chunk(transaction("bank", "wallet", "1", "") + "\n" + beginning));

            assertThat(nextResult(connection)).startsWith("{\"line\":1,\"status\":201");
            assertThat(nextResult(connection))
                    .startsWith("{\"line\":2,\"status\":408")
                    .contains("REQUEST_TIMEOUT");
        }
    }

    @Test
    void a_body_that_breaks_off_is_told_of_in_the_last_result() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            connection.send(chunk(transaction("bank", "wallet", "1", "") + "\n") + "not a chunk\r\n");

            assertThat(nextResult(connection)).startsWith("{\"line\":1,\"status\":201");
            assertThat(nextResult(connection))
                    .startsWith("{\"line\":2,\"status\":400")
                    .contains("MALFORMED_REQUEST");
        }
    }

    @Test
    void from_a_client_that_does_not_read_nothing_more_is_read_and_nothing_stays_behind() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);

            assertThat(bytesTaken(connection)).isLessThan(BETWEEN_THE_SOCKETS);
        }
        assertThatItStopsAtOnce();
    }

    @Test
    void a_client_that_goes_away_leaves_nothing_behind() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            connection.send(chunk((transaction("bank", "wallet", "1", "") + "\n").repeat(100)));
        }

        assertThatItStopsAtOnce();
    }

    /// A request that was still held up somewhere would be waited for.
    private void assertThatItStopsAtOnce() {
        var start = Instant.now();
        daybook.api().close();
        assertThat(Duration.between(start, Instant.now())).isLessThan(FAREWELL);
    }

    /// Until the server gives up.
    private static long bytesTaken(RawConnection connection) {
        var lines = chunk("{\"colour\": \"red\"}\n".repeat(500));
        long taken = 0;
        try {
            for (; ; taken += lines.length()) {
                connection.send(lines);
            }
        } catch (IOException _) {
            return taken;
        }
    }

    private static String nextResult(RawConnection connection) throws IOException {
        var line = connection.readLine();
        while (!line.startsWith("{")) {
            line = connection.readLine();
        }
        return line;
    }

    private static String chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text);
    }
}
