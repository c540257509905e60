package dev.daybook.adapter.in.http.metrics;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;

/// Everything that is measured, as Prometheus reads it.
public final class MetricsRoutes {

    private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Meters meters;

    public MetricsRoutes(Meters meters) {
        this.meters = meters;
    }

    public void addTo(Routes routes) {
        routes.get("/metrics", Access.MEASURE, this::scrape);
    }

    private void scrape(Call call) {
        call.check();
        call.http().contentType(MEDIA_TYPE).result(meters.scrape());
    }
}
