package dev.daybook.adapter.in.http.server;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.adapter.in.http.request.Routes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One Javalin with the routes it is given.
public final class JavalinServer implements AutoCloseable {

    private final HttpSettings settings;
    private final RequestObserver observer;
    private final Javalin javalin;

    public JavalinServer(HttpSettings settings, RequestObserver observer, Consumer<Routes> routes) {
        this.settings = settings;
        this.observer = observer;
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

    /// Every `METHOD /path` there is and what it demands of callers, HEAD aside, which comes with each GET.
    public SortedMap<String, Access> access() {
        var access = new TreeMap<String, Access>();
        javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
                .forEach(endpoint -> access.put(endpoint.method + " " + endpoint.path, access(endpoint)));
        return access;
    }

    /// Routes are registered in one place, which leaves none without.
    private static Access access(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.metadata(Roles.class)).stream()
                .flatMap(roles -> roles.getRoles().stream())
                .map(Access.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config, Consumer<Routes> routes) {
        JettySetup.apply(config, settings);
        JavalinSetup.apply(config, settings.authenticator(), all -> {
            new Watched(observer).addTo(config);
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
