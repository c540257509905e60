package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import org.junit.jupiter.api.Test;

class MetricsTest extends DaybookTest {

    @Test
    void prometheus_reads_how_far_the_read_models_are() {
        daybook.store().holdReadModels();
        daybook.open("savings", "null").isStatus(201);

        var metrics = client.get("/metrics");

        assertThat(metrics.header("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.text().lines())
                .contains("daybook_projection_up{projection=\"books\"} 1.0")
                .contains("daybook_projection_behind_events{projection=\"balances\"} 1.0")
                .contains("daybook_projection_parked_streams{projection=\"books\"} 0.0")
                .contains("daybook_jobs_running 0.0")
                .contains("daybook_event_streams_open 0.0")
                .anyMatch(line -> line.startsWith("daybook_projection_lag_seconds{projection=\"books\"}"))
                .anyMatch(line -> line.startsWith("daybook_projection_position{partition=\"0\",projection=\"books\"}"))
                .contains("daybook_publication_untold_events 0.0")
                .anyMatch(line -> line.startsWith("daybook_feed_end{partition=\"3\"}"));
    }

    @Test
    void one_that_cannot_be_asked_is_down_and_the_rest_is_told() {
        daybook.breakReadModel();

        var metrics = client.get("/metrics");

        assertThat(metrics.text().lines())
                .contains("daybook_projection_up{projection=\"books\"} 0.0")
                .contains("daybook_projection_up{projection=\"balances\"} 1.0")
                .noneMatch(line -> line.startsWith("daybook_projection_behind_events{projection=\"books\"}"))
                .anyMatch(line -> line.startsWith("daybook_projection_behind_events{projection=\"balances\"}"));
    }
}
