package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.problem.Problem;
import dev.daybook.adapter.in.http.problem.ProblemJson;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Jetty's own refusals as problems too: of requests too broken or too large to reach a route, or while stopping.
/// Jetty closes the connection behind them without a word, so it is said here.
final class JettyProblems extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var problem = ServerProblems.ofStatus(response.getStatus());
        response.setStatus(problem.code().status());
        response.write(true, body(problem, response.getHeaders()), callback);
        return true;
    }

    private static ByteBuffer body(Problem problem, HttpFields.Mutable headers) {
        problem.headers().forEach(headers::put);
        headers.put(HttpHeader.CONNECTION, "close");
        headers.put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        return ByteBuffer.wrap(Json.bytes(ProblemJson.of(problem)));
    }
}
