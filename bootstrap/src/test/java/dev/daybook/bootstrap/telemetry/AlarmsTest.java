package dev.daybook.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Dashboard and alerts ask for metrics that there are, and each alert leads to a page that says what to do.
class AlarmsTest {

    private static final List<Metric> LISTED =
            Metric.listed(Pages.read("docs/metrics.md")).toList();

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:daybook|http|aws|hikaricp|jvm|process|system|logback)_[a-z0-9_]+");
    private static final Pattern PART = Pattern.compile("_(count|sum|bucket)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");

    @Test
    void the_dashboard_shows_metrics_that_there_are() throws JsonProcessingException {
        var dashboard = new ObjectMapper().readTree(Pages.read("deploy/observability/grafana-dashboard.json"));

        assertThat(dashboard.path("templating").path("list").findValuesAsText("type"))
                .contains("datasource");
        assertThat(expressions(dashboard)).hasSizeGreaterThan(30).allSatisfy(AlarmsTest::asksForWhatThereIs);
    }

    @Test
    void alerts_go_by_metrics_that_there_are() throws JsonProcessingException {
        assertThat(rules())
                .hasSizeGreaterThan(15)
                .filteredOn(rule -> !rule.path("expr").asText().startsWith("up{"))
                .extracting(rule -> rule.path("expr").asText())
                .allSatisfy(AlarmsTest::asksForWhatThereIs);
    }

    @Test
    void each_alert_has_its_page_and_each_page_its_alert() throws JsonProcessingException {
        var pages = HEADING.matcher(Pages.read("docs/operations.md"))
                .results()
                .map(heading -> "docs/operations.md#" + heading.group(1).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(rules())
                .extracting(rule -> rule.at("/annotations/runbook").asText())
                .containsExactlyInAnyOrderElementsOf(pages);
        assertThat(rules())
                .allSatisfy(rule ->
                        assertThat(rule.at("/annotations/summary").asText()).isNotBlank());
    }

    private static List<JsonNode> rules() throws JsonProcessingException {
        var groups = new YAMLMapper()
                .readTree(Pages.read("deploy/observability/alerts.yaml"))
                .path("groups");
        return stream(groups).flatMap(group -> stream(group.path("rules"))).toList();
    }

    private static List<String> expressions(JsonNode dashboard) {
        return dashboard.path("panels").findValuesAsText("expr");
    }

    private static void asksForWhatThereIs(String expression) {
        assertThat(METRIC.matcher(expression).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(LISTED)
                        .anyMatch(metric -> metric.covers(name)
                                || metric.covers(PART.matcher(name).replaceAll(""))));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
