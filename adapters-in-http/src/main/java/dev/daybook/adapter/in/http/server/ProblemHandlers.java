package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.answer.ProblemAnswer;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;

/// Makes a problem of everything that a route throws, and of requests that no route is for.
final class ProblemHandlers {

    private ProblemHandlers() {}

    static void addTo(JavalinConfig config) {
        config.routes.exception(EndpointNotFound.class, (_, http) -> noRoute(http));
        config.routes.exception(MethodNotAllowedResponse.class, (refusal, http) -> wrongMethod(http, refusal));
        config.routes.exception(
                HttpResponseException.class,
                (refusal, http) -> ProblemAnswer.write(http, ServerProblems.ofStatus(refusal.getStatus())));
        config.routes.exception(Exception.class, (failure, http) -> ProblemAnswer.failure(http, failure));
        config.router.javaLangErrorHandler(ServerProblems::write);
    }

    private static void noRoute(Context http) {
        ProblemAnswer.write(http, Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this path."));
    }

    /// Javalin lists the methods there are under a name that depends on what the client accepts.
    private static void wrongMethod(Context http, MethodNotAllowedResponse refusal) {
        var allowed = String.join(", ", refusal.getDetails().values());
        http.header("Allow", allowed);
        ProblemAnswer.write(http, Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This path takes %s.".formatted(allowed)));
    }
}
