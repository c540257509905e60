package dev.daybook.bootstrap.telemetry.trace;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// OpenTelemetry's own program, set up by the environment variables that it defines; not there at all unless they ask
/// for traces.
public final class Exporting {

    private static final List<String> ASKING =
            List.of("OTEL_TRACES_EXPORTER", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

    /// Metrics are scraped, logs are written. The protocol is the one that the JDK's client speaks.
    private static final Map<String, String> OTHERWISE = Map.of(
            "otel.service.name", "daybook",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none",
            "otel.exporter.otlp.protocol", "http/protobuf");

    private Exporting() {}

    /// Whether the environment asks for traces.
    public static boolean isAskedFor(Map<String, String> environment) {
        return ASKING.stream()
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .filter(value -> !value.strip().equals("none"))
                        .isPresent()
                && !Boolean.parseBoolean(
                        environment.getOrDefault("OTEL_SDK_DISABLED", "").strip());
    }

    /// Ends what it has begun when it is closed, after it has sent what is left. The SDK reads the variables itself.
    public static Optional<OpenTelemetrySdk> begin(Map<String, String> environment) {
        return isAskedFor(environment)
                ? Optional.of(AutoConfiguredOpenTelemetrySdk.builder()
                        .disableShutdownHook()
                        .addPropertiesSupplier(() -> OTHERWISE)
                        .build()
                        .getOpenTelemetrySdk())
                : Optional.empty();
    }
}
