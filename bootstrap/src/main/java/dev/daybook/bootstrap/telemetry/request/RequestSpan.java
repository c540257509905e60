package dev.daybook.bootstrap.telemetry.request;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/// A request's span, by OpenTelemetry's conventions for HTTP servers.
final class RequestSpan {

    private static final int OUR_FAULT = 500;

    private RequestSpan() {}

    static void begin(Span span, String method, String correlationId) {
        var _ = span.setAttribute("http.request.method", method).setAttribute("daybook.correlation_id", correlationId);
    }

    static void routed(Span span, String method, RequestTrail trail) {
        var _ = span.updateName(method + " " + trail.route()).setAttribute("http.route", trail.route());
        trail.ledger().ifPresent(ledger -> span.setAttribute("daybook.ledger", ledger));
    }

    static void end(Span span, RequestTrail trail, int status) {
        var _ = span.setAttribute("http.response.status_code", status);
        trail.problem().ifPresent(code -> span.setAttribute("daybook.problem", code.name()));
        if (status >= OUR_FAULT) {
            var _ = span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
