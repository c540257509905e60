package dev.daybook.adapter.in.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemException;
import dev.daybook.adapter.in.http.request.ConsistencyToken;
import dev.daybook.application.command.Outcome;
import dev.daybook.application.command.Outcome.Done;
import dev.daybook.application.command.Outcome.Refused;
import dev.daybook.application.command.Outcome.Repeated;
import dev.daybook.application.port.EventRef;
import io.javalin.http.Context;
import java.util.function.Function;

/// Answers a request.
public final class Answer {

    public static final String HIT = "Idempotency-Hit";

    private Answer() {}

    public static void ok(Context http, JsonNode json) {
        json(http, 200, json);
    }

    /// Something that changes: its version is its entity tag.
    public static void versioned(Context http, long version, JsonNode json) {
        http.header("ETag", "\"%d\"".formatted(version));
        json(http, 200, json);
    }

    /// What a write made, at its place. A repeat gets the first answer once more, and is told so.
    public static <T, R> void written(
            Context http, Outcome<T, R> outcome, Function<T, ObjectNode> json, Function<R, Problem> refusal) {
        switch (outcome) {
            case Done<T, R>(var result, var written) -> created(http, json.apply(result), written);
            case Repeated<T, R>(var result, var written) -> {
                http.header(HIT, "true");
                created(http, json.apply(result), written);
            }
            case Refused<T, R>(var reason) -> throw new ProblemException(refusal.apply(reason));
        }
    }

    private static void created(Context http, ObjectNode json, EventRef written) {
        http.header("Location", http.path() + "/" + json.required("id").textValue());
        http.header(ConsistencyToken.HEADER, ConsistencyToken.of(written));
        json(http, 201, json);
    }

    public static void json(Context http, int status, JsonNode json) {
        http.status(status).contentType("application/json").result(Json.bytes(json));
    }
}
