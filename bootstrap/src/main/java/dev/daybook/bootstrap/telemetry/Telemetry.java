package dev.daybook.bootstrap.telemetry;

import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.bootstrap.telemetry.measure.AwsCalls;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import dev.daybook.bootstrap.telemetry.request.WatchedRequests;
import dev.daybook.bootstrap.telemetry.road.Watched;
import dev.daybook.bootstrap.telemetry.trace.Exporting;
import dev.daybook.bootstrap.telemetry.trace.Traces;
import io.opentelemetry.api.OpenTelemetry;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.metrics.MetricPublisher;

/// Everything that tells others how this process does. It is measured always, and traced where somebody asks for it.
public final class Telemetry implements AutoCloseable {

    private final Measures measures = new Measures();
    private final Traces traces;
    private final Watched watched;
    private final Runnable end;

    private Telemetry(Traces traces, Runnable end) {
        this.traces = traces;
        this.end = end;
        this.watched = new Watched(measures, traces, InstantSource.system());
    }

    /// Without traces.
    public static Telemetry measuring() {
        return new Telemetry(Traces.off(), () -> {});
    }

    /// With traces, which somebody else sends and closes.
    public static Telemetry to(OpenTelemetry telemetry) {
        return new Telemetry(Traces.to(telemetry), () -> {});
    }

    /// Traces go where the environment says, or nowhere.
    public static Telemetry of(Map<String, String> environment) {
        return Exporting.begin(environment)
                .map(sdk -> new Telemetry(Traces.to(sdk), sdk::close))
                .orElseGet(Telemetry::measuring);
    }

    public Measures measures() {
        return measures;
    }

    /// The ports, with all of this around them.
    public Watched watched() {
        return watched;
    }

    public RequestObserver requests() {
        return new WatchedRequests(measures, traces);
    }

    public MetricPublisher awsCalls() {
        return new AwsCalls(measures);
    }

    /// Sends what is left.
    @Override
    public void close() {
        measures.close();
        end.run();
    }
}
