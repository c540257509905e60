package dev.daybook.adapter.in.http.problem;

import dev.daybook.adapter.in.http.json.MalformedJson;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.query.ReadModelBehind;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// What a client is told of an exception: never its message, which may tell of our insides. That goes to the log, with
/// the correlation id that the client has too.
public final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    public static Problem problem(Throwable failure, String correlationId) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case ReadModelBehind _ -> behind();
            case MalformedJson broken -> Problem.of(ProblemCode.MALFORMED_REQUEST, broken.fault());
            case IOException _ -> Problem.of(ProblemCode.MALFORMED_REQUEST, "The body broke off.");
            case Unavailable outage -> unavailable(outage, correlationId);
            case Throwable unknown -> internal(unknown, correlationId);
        };
    }

    /// For a read model that lacks what is needed.
    public static Problem behind() {
        return Problem.of(ProblemCode.READ_MODEL_BEHIND, "The answer does not contain that write yet. Ask again.");
    }

    private static Problem unavailable(Unavailable outage, String correlationId) {
        LOG.log(Level.WARNING, () -> "request %s gave up: %s".formatted(correlationId, outage.getMessage()));
        return Problem.of(
                ProblemCode.SERVICE_UNAVAILABLE, "Something we need is not available or too busy. Try again.");
    }

    private static Problem internal(Throwable failure, String correlationId) {
        LOG.log(Level.ERROR, "request " + correlationId + " failed", failure);
        return Problem.of(
                ProblemCode.INTERNAL_ERROR,
                "This is our fault. Its log entry carries the correlation id of this answer.");
    }
}
