package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.request.Correlation;
import dev.daybook.adapter.in.http.request.Routes;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;

/// What every Javalin of ours does, whoever brings it its requests: Jetty, or a function.
public final class JavalinSetup {

    private JavalinSetup() {}

    public static void apply(JavalinConfig config, Authenticator authenticator, Consumer<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        ProblemHandlers.addTo(config);
        config.routes.before(Correlation::echo);
        routes.accept(new Routes(config.routes, authenticator));
    }
}
