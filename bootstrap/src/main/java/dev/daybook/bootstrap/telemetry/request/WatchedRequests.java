package dev.daybook.bootstrap.telemetry.request;

import dev.daybook.adapter.in.http.observation.Observation;
import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import dev.daybook.bootstrap.telemetry.trace.Traces;

/// Watches every request: its span, its meters, its line in the access log, its marks on all other lines.
public final class WatchedRequests implements RequestObserver {

    private final RequestMeters meters;
    private final Traces traces;

    public WatchedRequests(Measures measures, Traces traces) {
        this.meters = new RequestMeters(measures);
        this.traces = traces;
    }

    @Override
    public Observation begin(Arrival request) {
        var method = Method.of(request.method());
        return new WatchedRequest(method, request, meters, traces.request(method, request.traceparent()));
    }
}
