package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.Access.Reach;
import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.Gate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Where routes are registered, each with what it demands of callers. Whatever can be read can also be asked for by
/// HEAD.
public final class Routes {

    /// What happens on one path for one method.
    @FunctionalInterface
    public interface Route {

        /// Every exception it throws becomes a problem.
        void handle(Call call) throws Exception;
    }

    private static final String LEDGER = "{%s}".formatted(Gate.LEDGER);

    private final RoutesConfig javalin;
    private final Gate gate;

    public Routes(RoutesConfig javalin, Authenticator authenticator) {
        this.javalin = javalin;
        this.gate = new Gate(authenticator);
    }

    public void get(String path, Access access, Route route) {
        var handler = handler(path, access, route);
        javalin.get(path, handler, access);
        javalin.head(path, handler, access);
    }

    public void post(String path, Access access, Route route) {
        javalin.post(path, handler(path, access, route), access);
    }

    public void patch(String path, Access access, Route route) {
        javalin.patch(path, handler(path, access, route), access);
    }

    private Handler handler(String path, Access access, Route route) {
        if (path.contains(LEDGER) != (access.reach() == Reach.LEDGER_OF_PATH)) {
            throw new IllegalArgumentException("%s is no access to %s".formatted(access, path));
        }
        return http -> route.handle(new Call(http, () -> gate.admit(http, access)));
    }
}
