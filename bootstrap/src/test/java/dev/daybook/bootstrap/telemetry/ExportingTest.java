package dev.daybook.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.bootstrap.telemetry.trace.Exporting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportingTest {

    @ParameterizedTest
    @CsvSource({
        "OTEL_EXPORTER_OTLP_ENDPOINT, http://127.0.0.1:4318",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, http://127.0.0.1:4318/v1/traces",
        "OTEL_TRACES_EXPORTER, console"
    })
    void each_of_the_standard_variables_asks_for_traces(String name, String value) {
        assertThat(Exporting.isAskedFor(Map.of(name, value))).isTrue();
    }

    @Test
    void an_exporter_none_or_a_disabled_program_is_off_whatever_the_endpoint() {
        var endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

        assertThat(Exporting.isAskedFor(Map.of(endpoint, "http://127.0.0.1:1", "OTEL_TRACES_EXPORTER", "none")))
                .isFalse();
        assertThat(Exporting.isAskedFor(Map.of(endpoint, "http://127.0.0.1:1", "OTEL_SDK_DISABLED", "true")))
                .isFalse();
        assertThat(Exporting.isAskedFor(Map.of(endpoint, ""))).isFalse();
    }

    @Test
    void without_them_nothing_of_it_begins() {
        try (var telemetry = Telemetry.of(Map.of())) {
            assertThat(telemetry.requests()).isNotNull();
            assertThat(Exporting.begin(Map.of())).isEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("BatchSpanProcessor"));
        }
    }
}
