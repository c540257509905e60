package dev.daybook.bootstrap.telemetry.measure;

import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/// Measures each call to AWS by service, operation and what was wrong with it. A condition that was not met is no error
/// to us, but one to the SDK: it is among `other`.
public final class AwsCalls implements MetricPublisher {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Measures measures;

    public AwsCalls(Measures measures) {
        this.measures = measures;
    }

    @Override
    public void publish(MetricCollection call) {
        last(call, CoreMetric.API_CALL_DURATION).forEach(timer(call)::record);
    }

    @Override
    public void close() {
        // The registry is not ours to close.
    }

    private Timer timer(MetricCollection call) {
        return measures.timer(
                "aws.client.calls",
                "Calls to AWS, each try counted.",
                "service",
                text(call, CoreMetric.SERVICE_ID),
                "operation",
                text(call, CoreMetric.OPERATION_NAME),
                "error",
                error(call));
    }

    private static String error(MetricCollection call) {
        boolean successful = last(call, CoreMetric.API_CALL_SUCCESSFUL).contains(true);
        return successful
                ? "none"
                : call.children().stream()
                        .flatMap(attempt -> last(attempt, CoreMetric.ERROR_TYPE).stream())
                        .map(type -> CAPITAL.matcher(type).replaceAll("_").toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse("other");
    }

    private static String text(MetricCollection call, SdkMetric<String> metric) {
        return last(call, metric).stream().findFirst().orElse("unknown");
    }

    private static <T> List<T> last(MetricCollection call, SdkMetric<T> metric) {
        var values = call.metricValues(metric);
        return values.isEmpty() ? List.of() : List.of(values.getLast());
    }
}
