package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.job.Job;
import dev.daybook.application.view.GenerationView;
import dev.daybook.application.view.ProjectionView;
import java.util.Optional;

/// How far a read model is, as clients see it.
final class ProjectionJson {

    private static final double MILLIS = 1_000;

    private ProjectionJson() {}

    static ObjectNode of(ProjectionView projection, Optional<Job> running) {
        var json = Json.object().put("id", projection.name());
        var generations = json.putArray("generations");
        projection.generations().forEach(generation -> generations.add(of(generation)));
        json.set("ends", PositionsJson.of(projection.ends()));
        json.put("behind", projection.behind())
                .put("lag_seconds", projection.lag().toMillis() / MILLIS)
                .put("parked", projection.parked());
        running.ifPresent(job -> json.set("job", JobJson.of(job)));
        return json;
    }

    private static ObjectNode of(GenerationView generation) {
        var json = Json.object()
                .put("slot", generation.slot())
                .put("label", generation.label())
                .put("complete", generation.complete());
        json.set("positions", PositionsJson.of(generation.positions()));
        return json.put("applied", generation.applied());
    }
}
