package dev.daybook.adapter.in.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.json.StrictJson;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;

/// The body of an ordinary request: JSON, of at most [#LIMIT] bytes.
public final class JsonBody {

    public static final int LIMIT = 1 << 20;

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private JsonBody() {}

    static JsonNode read(Context http, String... types) throws IOException {
        MediaTypes.require(http, types);
        return StrictJson.read(bytes(http));
    }

    /// A body that may be left out, or be `null`: both are an object without fields.
    static JsonNode readIfAny(Context http) throws IOException {
        var bytes = bytes(http);
        if (bytes.length == 0) {
            return Json.object();
        }
        MediaTypes.require(http, MediaTypes.JSON);
        var json = StrictJson.read(bytes);
        return json.isNull() ? Json.object() : json;
    }

    /// Throws a problem for a body that is longer.
    public static byte[] bytes(Context http) throws IOException {
        if (http.req().getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        var body = new Incoming(http, PATIENCE);
        var bytes = body.readNBytes(LIMIT);
        if (body.read() >= 0) {
            body.discard();
            throw tooLarge();
        }
        return bytes;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(ProblemCode.BODY_TOO_LARGE, "The body is larger than %d bytes.".formatted(LIMIT));
    }
}
