package dev.daybook.adapter.in.http.server;

import static java.util.stream.Collectors.toCollection;

import dev.daybook.adapter.in.http.request.Routes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/// One Javalin with the routes it is given.
public final class JavalinServer implements AutoCloseable {

    private final HttpSettings settings;
    private final Javalin javalin;

    public JavalinServer(HttpSettings settings, Consumer<Routes> routes) {
        this.settings = settings;
        this.javalin = Javalin.create(config -> configure(config, routes));
    }

    /// Throws [PortInUse].
    public void start() {
        try {
            javalin.start();
        } catch (JavalinBindException failed) {
            throw isInUse(failed) ? new PortInUse(settings, failed) : failed;
        }
    }

    public int port() {
        return javalin.port();
    }

    /// Every `METHOD /path` there is, HEAD aside, which comes with each GET.
    public SortedSet<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .collect(toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config, Consumer<Routes> routes) {
        JettySetup.apply(config, settings);
        JavalinSetup.apply(config, all -> {
            config.routes.before(new Crowd(settings.atOnce())::letIn);
            routes.accept(all);
        });
    }

    /// The other ways to fail are an address that is not ours, and a port for which one has to be root.
    private static boolean isInUse(JavalinBindException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return String.valueOf(cause.getMessage()).contains("in use");
            }
        }
        return false;
    }
}
