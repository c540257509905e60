package dev.daybook.bootstrap.telemetry.request;

import dev.daybook.adapter.in.http.observation.Decision;
import dev.daybook.adapter.in.http.observation.Decision.Done;
import dev.daybook.adapter.in.http.observation.Decision.Refused;
import dev.daybook.adapter.in.http.observation.Decision.Repeated;
import dev.daybook.bootstrap.telemetry.measure.Measures;
import java.time.Duration;

/// Requests by route, and commands by how they ended. No path, id or text of a client becomes a tag.
final class RequestMeters {

    private static final String NONE = "NONE";

    private final Measures measures;

    RequestMeters(Measures measures) {
        this.measures = measures;
        for (Decision decision : new Decision[] {new Done(), new Repeated()}) {
            count(decision, 0);
        }
    }

    void answered(String method, RequestTrail trail, int status, Duration took) {
        measures.distribution(
                        "http.server.requests",
                        "Requests, from when they are read until they are answered.",
                        "method",
                        method,
                        "uri",
                        trail.route(),
                        "status",
                        Integer.toString(status),
                        "code",
                        trail.problem().map(Enum::name).orElse(NONE))
                .record(took);
    }

    void decided(Decision decision) {
        count(decision, 1);
    }

    private void count(Decision decision, int times) {
        switch (decision) {
            case Done _ -> count("done", NONE, times);
            case Repeated _ -> count("repeated", NONE, times);
            case Refused(var reason) -> count("refused", reason.name(), times);
        }
    }

    private void count(String outcome, String code, int times) {
        measures.counter("daybook.commands", "Commands by how they ended.", "outcome", outcome, "code", code)
                .increment(times);
    }
}
