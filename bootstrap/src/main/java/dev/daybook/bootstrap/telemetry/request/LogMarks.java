package dev.daybook.bootstrap.telemetry.request;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/// What every line that is logged on a request's thread carries, so that all lines of a request are found by one of
/// them.
final class LogMarks {

    private static final int TRACE_ID = 3;
    private static final int TRACE_ID_END = 35;

    private LogMarks() {}

    /// A thread may have served another request before.
    static void begin(String correlationId, Optional<String> traceparent) {
        MDC.clear();
        MDC.put("correlation_id", correlationId);
        traceparent.ifPresent(trace -> MDC.put("trace_id", trace.substring(TRACE_ID, TRACE_ID_END)));
    }

    static void ledger(Optional<String> ledger) {
        ledger.ifPresent(id -> MDC.put("ledger", id));
    }

    static void command(UUID command) {
        MDC.put("command_id", command.toString());
    }

    static void end() {
        MDC.clear();
    }
}
