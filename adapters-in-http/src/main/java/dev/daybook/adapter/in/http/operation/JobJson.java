package dev.daybook.adapter.in.http.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.input.Choice;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.application.job.Job;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A job as clients see it: how far it is, how fast, and what it came to.
final class JobJson {

    private static final double MILLIS = 1_000;

    private JobJson() {}

    static ObjectNode of(Job job) {
        var json = Json.object()
                .put("id", job.id().toString())
                .put("kind", Choice.word(job.kind()))
                .put("subject", job.subject())
                .put("state", Choice.word(job.state()))
                .put("phase", job.phase())
                .put("done", job.done())
                .put("total", job.total())
                .put("rate", Math.round(job.perSecond()));
        putTimes(json, job);
        job.error().ifPresent(error -> json.put("error", error));
        job.result().ifPresent(result -> json.set("result", ResultJson.of(result)));
        return json;
    }

    private static void putTimes(ObjectNode json, Job job) {
        job.left().ifPresent(left -> json.put("seconds_left", Math.round(left.toMillis() / MILLIS)));
        json.put("started_at", text(job.startedAt()));
        job.endedAt().ifPresent(at -> json.put("ended_at", text(at)));
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
