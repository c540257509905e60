package dev.daybook.deploy.watch;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.sqs.IQueue;

/// What AWS counts by itself, minute by minute.
final class Metrics {

    static final String MAXIMUM = "Maximum";
    static final String SUM = "Sum";

    private static final Duration MINUTE = Duration.minutes(1);

    private Metrics() {}

    static IMetric lag(IQueue queue) {
        return metric("AWS/SQS", "ApproximateAgeOfOldestMessage", MAXIMUM, Map.of("QueueName", queue.getQueueName()));
    }

    static IMetric iteratorAge(Watched watched) {
        return lambda(watched, "relay", "IteratorAge", MAXIMUM);
    }

    static IMetric lambda(Watched watched, String function, String name, String statistic) {
        return metric("AWS/Lambda", name, statistic, Map.of("FunctionName", watched.function(function)));
    }

    static IMetric api(String id, String name, String statistic) {
        return metric("AWS/ApiGateway", name, statistic, Map.of("ApiId", id));
    }

    static IMetric rds(String instance, String name) {
        return metric("AWS/RDS", name, "Average", Map.of("DBInstanceIdentifier", instance));
    }

    static IMetric waiting(IQueue queue) {
        return metric(
                "AWS/SQS", "ApproximateNumberOfMessagesVisible", MAXIMUM, Map.of("QueueName", queue.getQueueName()));
    }

    static Metric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .dimensionsMap(dimensions)
                .period(MINUTE)
                .build();
    }
}
