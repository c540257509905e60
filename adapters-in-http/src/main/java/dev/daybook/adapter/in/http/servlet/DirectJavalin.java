package dev.daybook.adapter.in.http.servlet;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.server.JavalinSetup;
import io.javalin.config.JavalinState;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.JavalinServletRequest;
import java.util.function.Consumer;

/// The same Javalin that the server has, asked directly: no Jetty is started and no socket opened.
public final class DirectJavalin {

    private final JavalinServlet servlet;
    private final int largestBody;

    /// @param authenticator finds out who asks
    /// @param largestBody in bytes; the answer with a larger one becomes a problem
    public DirectJavalin(Authenticator authenticator, int largestBody, Consumer<Routes> routes) {
        var state = new JavalinState();
        JavalinState.applyUserConfig(state, config -> JavalinSetup.apply(config, authenticator, routes));
        // Not the state's own servlet: where Jetty is on the class path, that is one of Jetty's, for web sockets.
        this.servlet = new JavalinServlet(state);
        this.largestBody = largestBody;
    }

    public PlainAnswer answer(PlainRequest request) {
        var answer = new AnswerBuffer(largestBody);
        var _ = servlet.handle(new JavalinServletRequest(new RequestView(request)), answer);
        return answer.toAnswer(request.method());
    }
}
