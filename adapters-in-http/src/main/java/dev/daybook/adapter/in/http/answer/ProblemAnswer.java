package dev.daybook.adapter.in.http.answer;

import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.observation.Watching;
import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.request.Incoming;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Answers a request with a problem.
public final class ProblemAnswer {

    private static final Logger LOG = System.getLogger(ProblemAnswer.class.getName());

    private ProblemAnswer() {}

    public static void failure(Context http, Throwable failure) {
        write(http, Failures.problem(failure, Correlation.id(http)));
    }

    public static void write(Context http, Problem problem) {
        Watching.of(http).refused(problem.code());
        discardRest(http);
        problem.headers().forEach(http::header);
        http.status(problem.code().status())
                .contentType(ProblemJson.MEDIA_TYPE)
                .result(Json.bytes(ProblemJson.of(problem)));
    }

    private static void discardRest(Context http) {
        try {
            Incoming.discardRest(http);
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "the client did not send its whole body", gone);
        }
    }
}
