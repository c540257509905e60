package dev.daybook.bootstrap.telemetry.request;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// A line for each request: what was asked for and how it ended. It tells the route and not the path, where clients'
/// names stand, nor anything of a query or body. Those that ask for health and metrics come every few seconds: theirs
/// are for debugging.
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("daybook.access");
    private static final List<String> ROUTINE = List.of("/health/live", "/health/ready", "/metrics");

    private AccessLog() {}

    static void answered(String method, RequestTrail trail, int status, Duration took) {
        var line = LOG.atLevel(ROUTINE.contains(trail.route()) ? Level.DEBUG : Level.INFO)
                .addKeyValue("method", method)
                .addKeyValue("route", trail.route())
                .addKeyValue("status", status)
                .addKeyValue("duration_ms", took.toMillis());
        var told = trail.problem()
                .map(code -> line.addKeyValue("code", code.name()))
                .orElse(line);
        told.log("{} {} {}", method, trail.route(), status);
    }
}
