package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Problem;
import dev.daybook.bootstrap.cli.client.Progress;
import dev.daybook.bootstrap.cli.client.Reply;
import java.time.Duration;
import java.util.function.Consumer;

/// Has the service begin a job and follows it to its end. One of the same kind that is under way already is followed
/// instead, as after Ctrl-C or a lost connection.
final class JobWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ServiceApi api;
    private final Consumer<String> say;

    /// @param say takes sentences for whoever watches
    JobWatch(ServiceApi api, Consumer<String> say) {
        this.api = api;
        this.say = say;
    }

    /// Answers what the job came to.
    JsonNode result(String path, JsonNode body, String kind) throws InterruptedException {
        var job = begun(api.post(path, body), kind);
        try (var _ = new Farewell(() -> say.accept("the job goes on; the same command follows it again."))) {
            var ended = follow(job);
            if (ended.path("state").asText().equals("failed")) {
                var why = "the job failed: %s. The same command tries again."
                        .formatted(ended.path("error").asText());
                throw new Refused(new Problem("JOB_FAILED", why));
            }
            return ended.path("result");
        }
    }

    private JsonNode begun(Reply reply, String kind) throws InterruptedException {
        var json = ServiceApi.json(reply);
        if (reply.isYes()) {
            return json;
        }
        if (json.path("code").asText().equals("JOB_RUNNING")) {
            var running = look(json.path("job_id").asText());
            if (running.path("kind").asText().equals(kind)) {
                say.accept("such a job is under way already; this follows it.");
                return running;
            }
        }
        throw ServiceApi.no(reply);
    }

    private JsonNode follow(JsonNode begun) throws InterruptedException {
        var job = begun;
        while (isRunning(job)) {
            job = followPhase(job);
        }
        return job;
    }

    private JsonNode followPhase(JsonNode begun) throws InterruptedException {
        var phase = begun.path("phase").asText();
        var job = begun;
        try (var progress = Progress.counting(phase, begun.path("total").asLong())) {
            while (isRunning(job) && job.path("phase").asText().equals(phase)) {
                progress.reached(job.path("done").asLong());
                Thread.sleep(BETWEEN_LOOKS);
                job = look(job.path("id").asText());
            }
        }
        return job;
    }

    private static boolean isRunning(JsonNode job) {
        return job.path("state").asText().equals("running");
    }

    private JsonNode look(String id) throws InterruptedException {
        try {
            return api.get("v1/jobs/" + id);
        } catch (Refused gone) {
            if (gone.code().equals("JOB_NOT_FOUND")) {
                throw new Unfinished("the service was started anew and the job cut off. The same command goes on.");
            }
            throw gone;
        }
    }
}
