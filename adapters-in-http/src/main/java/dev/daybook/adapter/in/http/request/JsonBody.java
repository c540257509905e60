package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.json.StrictJson;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// The body of an ordinary request: JSON, of at most [#LIMIT] bytes.
public final class JsonBody {

    public static final int LIMIT = 1 << 20;

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private JsonBody() {}

    static <T> Optional<T> read(Context http, Rule<T> rule, Faults faults) throws IOException {
        MediaTypes.require(http, MediaTypes.JSON);
        var json = StrictJson.read(bytes(http));
        return rule.read(new Spot(json, "", faults));
    }

    private static byte[] bytes(Context http) throws IOException {
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
