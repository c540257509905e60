package dev.daybook.adapter.in.http.observation;

import java.util.Optional;

/// Watches the requests that a server answers, from outside.
@FunctionalInterface
public interface RequestObserver {

    /// Looks away.
    RequestObserver NONE = _ -> Observation.NONE;

    /// A request has come in. Whatever happens to it until it ends happens on this thread, unless it is bulk.
    Observation begin(Arrival request);

    /// What is known of a request before a route is found for it.
    ///
    /// @param traceparent its client's, where that is well-formed
    record Arrival(String method, String correlationId, Optional<String> traceparent) {}
}
