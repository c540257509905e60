package dev.daybook.adapter.in.http.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import io.javalin.http.HttpStatus;

/// Problems as RFC 9457 writes them. Their type is `about:blank`, so the title is that of the status.
public final class ProblemJson {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    public static ObjectNode of(Problem problem) {
        var json = Json.object()
                .put("type", "about:blank")
                .put("title", HttpStatus.forStatus(problem.code().status()).getMessage())
                .put("status", problem.code().status())
                .put("detail", problem.detail())
                .put("code", problem.code().name());
        problem.facts().forEach(json::put);
        if (!problem.faults().isEmpty()) {
            var errors = json.putArray("errors");
            problem.faults().forEach(fault -> errors.add(of(fault)));
        }
        return json;
    }

    private static ObjectNode of(Fault fault) {
        var json = Json.object();
        fault.line()
                .ifPresent(line ->
                        json.put("line", line.number()).put("code", line.code().name()));
        return json.put("field", fault.field()).put("detail", fault.detail());
    }
}
