package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Failures;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import dev.daybook.adapter.in.http.request.Correlation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Problems that arise in the server itself, before or behind all routes.
public final class ServerProblems {

    private ServerProblems() {}

    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this path.");
            case 408 -> Problem.of(ProblemCode.REQUEST_TIMEOUT, "The request did not arrive in time.");
            case 413 -> Problem.of(ProblemCode.BODY_TOO_LARGE, "The body is too large.");
            case 414, 431 -> Problem.of(ProblemCode.HEADERS_TOO_LARGE, "The request line or a header is too large.");
            case 503 -> Problem.of(ProblemCode.SERVICE_UNAVAILABLE, "The server is stopping or too busy. Try again.");
            case 501, 505 -> malformed();
            default -> status < 500 ? malformed() : Problem.of(ProblemCode.INTERNAL_ERROR, "This is our fault.");
        };
    }

    private static Problem malformed() {
        return Problem.of(ProblemCode.MALFORMED_REQUEST, "This is not an HTTP request we can read.");
    }

    /// What not even an exception handler may hold up: out of memory, a stack too deep.
    static void write(HttpServletResponse response, Error error) {
        var correlation = Objects.requireNonNullElse(response.getHeader(Correlation.HEADER), "unknown");
        var problem = Failures.problem(error, correlation);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.code().status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(ProblemJson.of(problem)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
