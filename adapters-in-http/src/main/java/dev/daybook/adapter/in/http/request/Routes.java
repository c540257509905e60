package dev.daybook.adapter.in.http.request;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Where routes are registered. Whatever can be read can also be asked for by HEAD.
public final class Routes {

    /// What happens on one path for one method.
    @FunctionalInterface
    public interface Route {

        /// Every exception it throws becomes a problem.
        void handle(Call call) throws Exception;
    }

    private final RoutesConfig javalin;

    public Routes(RoutesConfig javalin) {
        this.javalin = javalin;
    }

    public void get(String path, Route route) {
        javalin.get(path, handler(route));
        javalin.head(path, handler(route));
    }

    public void post(String path, Route route) {
        javalin.post(path, handler(route));
    }

    public void patch(String path, Route route) {
        javalin.patch(path, handler(route));
    }

    private static Handler handler(Route route) {
        return http -> route.handle(new Call(http));
    }
}
