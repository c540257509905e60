package dev.daybook.deploy.watch;

import static dev.daybook.deploy.watch.Metrics.SUM;
import static dev.daybook.deploy.watch.Metrics.iteratorAge;
import static dev.daybook.deploy.watch.Metrics.lag;
import static dev.daybook.deploy.watch.Metrics.lambda;
import static dev.daybook.deploy.watch.Metrics.metric;
import static dev.daybook.deploy.watch.Metrics.rds;
import static dev.daybook.deploy.watch.Metrics.waiting;
import static dev.daybook.deploy.watch.Sign.above;
import static dev.daybook.deploy.watch.Sign.below;

import dev.daybook.deploy.function.Functions;
import dev.daybook.deploy.function.Projector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.dynamodb.Table;

/// Everything that should wake somebody up.
final class Signs {

    private Signs() {}

    static Stream<Sign> of(Watched watched) {
        return Stream.of(
                        api(watched.apiId()),
                        relay(watched),
                        watched.functions().projectors().stream().flatMap(Signs::projector),
                        functions(watched),
                        tables(List.copyOf(watched.tables().all())),
                        postgres(watched.postgres().identifier()))
                .flatMap(signs -> signs);
    }

    private static Stream<Sign> api(String id) {
        return Stream.of(
                above(5, 5, Metrics.api(id, "5xx", SUM), "api-faults", "Requests fail, and it is not their fault."),
                above(
                        2_000,
                        10,
                        Metrics.api(id, "Latency", "p99"),
                        "api-slow",
                        "One request in a hundred takes longer than two seconds."));
    }

    private static Stream<Sign> relay(Watched watched) {
        var relay = watched.functions().relay();
        return Stream.concat(
                Stream.of(
                        above(
                                300_000,
                                5,
                                iteratorAge(watched),
                                "relay-behind",
                                "Events wait five minutes for the feed: every read model is that old."),
                        above(
                                0,
                                1,
                                waiting(relay.abandoned()),
                                "relay-abandoned",
                                "The relay gave up on changes: the feed lacks events until verify --repair."),
                        above(
                                0,
                                1,
                                waiting(watched.road().undelivered()),
                                "hints-undelivered",
                                "Bus or topic could not hand on a hint: their policies, or a queue, are wrong."),
                        below(
                                1,
                                10,
                                lambda(watched, "expiry", "Invocations", SUM),
                                "expiry-silent",
                                "Nobody looks for pending transactions that are due.")),
                watched.road().bus().stream()
                        .map(bus -> above(
                                0,
                                5,
                                metric(
                                        "AWS/Events",
                                        "FailedInvocations",
                                        SUM,
                                        Map.of(
                                                "EventBusName",
                                                bus.bus().getEventBusName(),
                                                "RuleName",
                                                bus.ruleName())),
                                "rule-failing",
                                "The bus may not publish to the topic: its policy or the key's is wrong.")));
    }

    private static Stream<Sign> projector(Projector projector) {
        var name = projector.queue().readModel().id();
        return Stream.of(
                above(
                        120,
                        5,
                        lag(projector.queue().queue()),
                        name + "-behind",
                        "This read model has not taken a hint for two minutes: reads of it are old."),
                above(
                        0,
                        1,
                        waiting(projector.queue().dead()),
                        name + "-dead-letters",
                        "Hints that its function could not take: look into its log, then redrive the queue."));
    }

    private static Stream<Sign> functions(Watched watched) {
        return Functions.NAMES.stream()
                .flatMap(name -> Stream.of(
                        above(
                                0,
                                5,
                                lambda(watched, name, "Errors", SUM),
                                name + "-errors",
                                "Calls of this function end badly, five minutes in a row: look into its log."),
                        above(
                                0,
                                5,
                                lambda(watched, name, "Throttles", SUM),
                                name + "-throttled",
                                "This function has reached its concurrency: calls are refused.")));
    }

    private static Stream<Sign> tables(List<Table> tables) {
        return tables.stream().flatMap(table -> {
            var name = table.getNode().getId();
            var dimensions = Map.of("TableName", table.getTableName());
            return Stream.of("Read", "Write")
                    .map(way -> above(
                            10,
                            5,
                            metric("AWS/DynamoDB", way + "ThrottleEvents", SUM, dimensions),
                            "%s-%s-throttled".formatted(name, way.toLowerCase(Locale.ROOT)),
                            "DynamoDB holds back this table: a key is hot, or the account's limit is reached."));
        });
    }

    private static Stream<Sign> postgres(String instance) {
        return Stream.of(
                above(80, 15, rds(instance, "CPUUtilization"), "postgres-busy", "Postgres is at its limit."),
                below(
                        10e9,
                        5,
                        rds(instance, "FreeStorageSpace"),
                        "postgres-full",
                        "Less than 10 GB left, and it did not grow by itself."));
    }
}
