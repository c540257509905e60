package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.adapter.in.http.observation.RequestObserver.Arrival;
import dev.daybook.adapter.in.http.observation.Watching;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.request.TraceParent;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/// Lets an observer see each request, from before anybody else does until its answer is written.
record Watched(RequestObserver observer) {

    void addTo(JavalinConfig config) {
        config.routes.before(this::begin);
        config.requestLogger.http((http, _) -> Watching.of(http).end(http.statusCode()));
    }

    private void begin(Context http) {
        var request = new Arrival(http.method().name(), Correlation.id(http), TraceParent.sent(http));
        Watching.begin(http, observer.begin(request));
    }
}
