package dev.daybook.adapter.in.http.health;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.answer.Answer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.health.Readiness.Part;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.request.Call;
import dev.daybook.adapter.in.http.request.Routes;
import java.util.List;

/// Alive: it answers. Ready: everything it needs is there.
public final class HealthRoutes {

    private final Readiness readiness;

    public HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    public void addTo(Routes routes) {
        routes.get("/health/live", Access.ANYONE, HealthRoutes::live);
        routes.get("/health/ready", Access.ANYONE, this::ready);
    }

    private static void live(Call call) {
        call.check();
        Answer.ok(call.http(), Json.object().put("status", word(true)));
    }

    private void ready(Call call) {
        call.check();
        var parts = readiness.parts();
        boolean up = parts.stream().allMatch(Part::up);
        Answer.json(call.http(), up ? 200 : 503, json(up, parts));
    }

    private static ObjectNode json(boolean up, List<Part> parts) {
        var json = Json.object().put("status", word(up));
        var details = json.putArray("parts");
        parts.forEach(part -> details.addObject()
                .put("id", part.name())
                .put("status", word(part.up()))
                .put("detail", part.detail()));
        return json;
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
