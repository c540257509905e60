package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String PREFIX = "daybook-prod-";

    private final Template template = Synthesised.template();

    @Test
    void there_is_an_alarm_for_all_that_may_go_wrong() {
        assertThat(names())
                .contains(
                        "api-faults",
                        "api-slow",
                        "relay-behind",
                        "relay-abandoned",
                        "hints-undelivered",
                        "rule-failing",
                        "expiry-silent",
                        "postgres-busy",
                        "postgres-full",
                        "events-write-throttled",
                        "feed-write-throttled")
                .containsAll(Stream.of("books", "daily-totals", "balances")
                        .flatMap(name -> Stream.of(name + "-behind", name + "-dead-letters"))
                        .toList())
                .containsAll(Stream.of(
                                "commands",
                                "queries",
                                "relay",
                                "books",
                                "daily-totals",
                                "balances",
                                "expiry",
                                "migration")
                        .flatMap(name -> Stream.of(name + "-errors", name + "-throttled"))
                        .toList());
    }

    @Test
    void every_alarm_is_told_to_the_topic_and_so_is_its_end() {
        assertThat(template.properties(ALARM)).isNotEmpty().allSatisfy(alarm -> {
            assertThat(template.texts(alarm.path("AlarmActions"))).containsExactly("${daybook-prod-alarms}");
            assertThat(template.texts(alarm.path("OKActions"))).containsExactly("${daybook-prod-alarms}");
            assertThat(alarm.path("AlarmDescription").asText()).isNotBlank();
        });
    }

    @Test
    void who_is_on_call_hears_of_it() {
        assertThat(template.named("AWS::SNS::Subscription", "Protocol", "email")
                        .path("Endpoint")
                        .asText())
                .isEqualTo("on-call@example.com");
    }

    @Test
    void silence_is_an_alarm_where_something_must_happen() {
        var silent = template.named(ALARM, "AlarmName", PREFIX + "expiry-silent");

        assertThat(silent.path("TreatMissingData").asText()).isEqualTo("breaching");
        assertThat(silent.path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
    }

    @Test
    void only_alarms_of_this_account_are_told_to_the_topic() {
        assertThat(Statement.all(template))
                .filteredOn(Statement::allows)
                .filteredOn(statement -> statement.resources().contains("${daybook-prod-alarms}"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.principals()).containsExactly("cloudwatch.amazonaws.com");
                    assertThat(statement.conditions()).contains("aws:SourceAccount");
                });
    }

    /// Each alarm by its name, or by its kind where there is one for each function, read model or table.
    @Test
    void the_readme_explains_each_alarm() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var kinds = List.of("-errors", "-throttled", "-behind", "-dead-letters");

        assertThat(names())
                .allSatisfy(name -> assertThat(readme)
                        .containsAnyOf(Stream.concat(
                                        Stream.of("`" + name + "`"),
                                        kinds.stream().filter(name::endsWith).map(kind -> "`…" + kind + "`"))
                                .toArray(String[]::new)));
    }

    @Test
    void there_is_one_page_to_look_at() {
        assertThat(template.only("AWS::CloudWatch::Dashboard")
                        .path("DashboardName")
                        .asText())
                .isEqualTo("daybook-prod");
    }

    private List<String> names() {
        return template.properties(ALARM).stream()
                .map(alarm -> alarm.path("AlarmName").asText().substring(PREFIX.length()))
                .toList();
    }
}
