package dev.daybook.deploy.watch;

import dev.daybook.deploy.function.Functions;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.constructs.Construct;

/// From left to right and from top to bottom the road of one command: API, functions, feed, read models,
/// databases.
final class Board extends Construct {

    Board(Construct scope, String prefix, Watched watched) {
        super(scope, "Board");
        var dashboard = Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(prefix)
                .build();
        dashboard.addWidgets(
                graph("Requests", api(watched, "Sum", "Count", "4xx", "5xx")),
                graph("Latency of the API, p99, ms", api(watched, "p99", "Latency", "IntegrationLatency")));
        dashboard.addWidgets(
                graph("Errors", functions(watched, "Errors", "Sum")),
                graph("Duration, p99, ms", functions(watched, "Duration", "p99")),
                graph("At once", functions(watched, "ConcurrentExecutions", "Maximum")));
        dashboard.addWidgets(
                graph("How old the feed is, ms", List.of(Metrics.iteratorAge(watched))),
                graph("How old the oldest hint is, s", lags(watched)));
        dashboard.addWidgets(
                graph("Postgres, busy, %", List.of(rds(watched, "CPUUtilization"))),
                graph("Postgres, connections", List.of(rds(watched, "DatabaseConnections"))));
    }

    private static List<IMetric> api(Watched watched, String statistic, String... names) {
        return Stream.of(names)
                .map(name -> Metrics.api(watched.apiId(), name, statistic))
                .toList();
    }

    private static List<IMetric> functions(Watched watched, String name, String statistic) {
        return Functions.NAMES.stream()
                .map(function -> Metrics.lambda(watched, function, name, statistic))
                .toList();
    }

    private static List<IMetric> lags(Watched watched) {
        return watched.functions().projectors().stream()
                .map(projector -> Metrics.lag(projector.queue().queue()))
                .toList();
    }

    private static IMetric rds(Watched watched, String name) {
        return Metrics.rds(watched.postgres().identifier(), name);
    }

    private static GraphWidget graph(String title, List<IMetric> metrics) {
        return GraphWidget.Builder.create().title(title).left(metrics).width(8).build();
    }
}
