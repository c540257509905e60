package dev.daybook.adapter.in.http;

import static dev.daybook.adapter.in.http.fixture.RunningDaybook.MAIN;
import static dev.daybook.adapter.in.http.fixture.RunningDaybook.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.adapter.in.http.fixture.RawConnection;
import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.fixture.RunningDaybook;
import dev.daybook.adapter.in.http.server.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkStreamTest {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final String HEAD = """
            POST %s/transactions/bulk HTTP/1.1
            Host: localhost
            Content-Type: application/x-ndjson
            Transfer-Encoding: chunked

            """.formatted(MAIN).replace("\n", "\r\n");

    private final RunningDaybook daybook = new RunningDaybook(new HttpSettings("127.0.0.1", 0, IDLE, FAREWELL));

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

    @Test
    void a_body_that_stops_coming_is_told_of_in_the_last_result() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            connection.send(chunk(transaction("bank", "wallet", "1", "") + "\n{\"postings\":"));

            assertThat(nextResult(connection)).startsWith("{\"line\":1,\"status\":201");
            assertThat(Reply.tree(nextResult(connection)).at("/problem/code").asText())
                    .isEqualTo("REQUEST_TIMEOUT");
        }
    }

    @Test
    void from_a_client_that_does_not_read_nothing_more_is_read_and_nothing_stays_behind() throws IOException {
        daybook.store().holdReadModels();
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            var chunk = chunk("{\"colour\": \"red\"}\n".repeat(500));

            assertThatThrownBy(() -> sendForEver(connection, chunk)).isInstanceOf(IOException.class);
        }

        var start = Instant.now();
        daybook.api().close();
        assertThat(Duration.between(start, Instant.now())).isLessThan(FAREWELL);
    }

    @Test
    void a_client_that_goes_away_leaves_nothing_behind() throws IOException {
        try (var connection = new RawConnection(daybook.api().port())) {
            connection.send(HEAD);
            connection.send(chunk((transaction("bank", "wallet", "1", "") + "\n").repeat(100)));
        }

        var start = Instant.now();
        daybook.api().close();
        assertThat(Duration.between(start, Instant.now())).isLessThan(FAREWELL);
    }

    private static void sendForEver(RawConnection connection, String chunk) throws IOException {
        for (; ; ) {
            connection.send(chunk);
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
