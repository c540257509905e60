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
    private final boolean reads;
    private final boolean writes;

    public Routes(RoutesConfig javalin) {
        this(javalin, true, true);
    }

    private Routes(RoutesConfig javalin, boolean reads, boolean writes) {
        this.javalin = javalin;
        this.reads = reads;
        this.writes = writes;
    }

    /// Takes those that only read, and leaves the others out.
    public Routes onlyReads() {
        return new Routes(javalin, true, false);
    }

    /// Takes those that may write, and leaves the others out.
    public Routes onlyWrites() {
        return new Routes(javalin, false, true);
    }

    public void get(String path, Route route) {
        if (reads) {
            javalin.get(path, handler(route));
            javalin.head(path, handler(route));
        }
    }

    public void post(String path, Route route) {
        if (writes) {
            javalin.post(path, handler(route));
        }
    }

    public void patch(String path, Route route) {
        if (writes) {
            javalin.patch(path, handler(route));
        }
    }

    private static Handler handler(Route route) {
        return http -> route.handle(new Call(http));
    }
}
