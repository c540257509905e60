package dev.daybook.bootstrap.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private final RetryAfter noon = new RetryAfter(Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "Sun, 01 Nov 2026 12:00:05 GMT | PT5S",
                "Sun, 01 Nov 2026 11:00:00 GMT | PT0S",
                "soon | PT0S",
                "-5 | PT0S",
                "99999999999999999999 | PT0S",
            })
    void seconds_and_dates_are_understood_and_nothing_else(String header, Duration wait) {
        assertThat(noon.read(header)).isEqualTo(wait);
    }
}
