package dev.daybook.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is listed is what a service shows after some use.
class MetricsListTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Metric> LISTED =
            Metric.listed(Pages.read("docs/metrics.md")).toList();

    private static WatchedDaybook daybook;

    @BeforeAll
    static void use() {
        daybook = new WatchedDaybook(Telemetry.measuring());
        daybook.openAccounts();
        assertThat(daybook.move("bank", "wallet")).isEqualTo(201);
        assertThat(daybook.move("wallet", "nobody")).isEqualTo(404);
        assertThat(daybook.get("/v1/nowhere/../%2e/secret-name")).contains("NOT_FOUND");
        await().atMost(PATIENCE).until(() -> daybook.get("/metrics").contains("_projection_delay_seconds_count"));
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    @Test
    void every_metric_that_is_shown_is_listed() {
        assertThat(shown().keySet()).allSatisfy(name -> assertThat(LISTED).anyMatch(metric -> metric.covers(name)));
    }

    @Test
    void every_metric_that_is_listed_is_shown_with_its_type_and_tags() {
        var shown = shown();

        assertThat(LISTED)
                .filteredOn(metric -> !metric.isFamily())
                .hasSizeGreaterThan(25)
                .allSatisfy(metric -> assertThat(shown.get(metric.name())).isEqualTo(metric));
        assertThat(LISTED)
                .filteredOn(Metric::isFamily)
                .allSatisfy(family -> assertThat(shown.keySet()).anyMatch(family::covers));
    }

    @Test
    void requests_are_counted_by_route_and_commands_by_how_they_ended() {
        assertThat(daybook.get("/metrics").lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{code=\"NONE\",method=\"POST\","
                        + "status=\"201\",uri=\"/v1/ledgers/{ledger}/transactions\"} 1"))
                .contains("daybook_commands_total{code=\"ACCOUNT_NOT_FOUND\",outcome=\"refused\"} 1.0")
                .contains("daybook_commands_total{code=\"NONE\",outcome=\"done\"} 4.0")
                .contains("daybook_relay_active 1.0")
                .noneMatch(line -> line.contains("secret-name") || line.contains("wallet"));
    }

    private static Map<String, Metric> shown() {
        return Metric.scraped(daybook.get("/metrics"));
    }
}
