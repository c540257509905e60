package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.Access.Reach;
import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.Gate;
import dev.daybook.adapter.in.http.observation.Watching;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    private final Authenticator authenticator;
    private final UnaryOperator<Handler> around;
    private final boolean reads;
    private final boolean writes;

    public Routes(RoutesConfig javalin, Authenticator authenticator) {
        this(javalin, authenticator, UnaryOperator.identity(), true, true);
    }

    private Routes(
            RoutesConfig javalin,
            Authenticator authenticator,
            UnaryOperator<Handler> around,
            boolean reads,
            boolean writes) {
        this.javalin = javalin;
        this.authenticator = authenticator;
        this.around = around;
        this.reads = reads;
        this.writes = writes;
    }

    /// Takes those that only read, and leaves the others out.
    public Routes onlyReads() {
        return new Routes(javalin, authenticator, around, true, false);
    }

    /// Takes those that may write, and leaves the others out.
    public Routes onlyWrites() {
        return new Routes(javalin, authenticator, around, false, true);
    }

    /// For what is asked for in another way than the API.
    ///
    /// @param proofs makes of what finds out who sends an API request what does so here
    /// @param handling is put around all handling, admission included
    public Routes asked(UnaryOperator<Authenticator> proofs, UnaryOperator<Handler> handling) {
        return new Routes(javalin, proofs.apply(authenticator), handling, reads, writes);
    }

    public Authenticator authenticator() {
        return authenticator;
    }

    public void get(String path, Access access, Route route) {
        if (reads) {
            var handler = handler(path, access, route);
            javalin.get(path, handler, access);
            javalin.head(path, handler, access);
        }
    }

    public void post(String path, Access access, Route route) {
        if (writes) {
            javalin.post(path, handler(path, access, route), access);
        }
    }

    public void patch(String path, Access access, Route route) {
        if (writes) {
            javalin.patch(path, handler(path, access, route), access);
        }
    }

    private Handler handler(String path, Access access, Route route) {
        if (path.contains(LEDGER) != (access.reach() == Reach.LEDGER_OF_PATH)) {
            throw new IllegalArgumentException("%s is no access to %s".formatted(access, path));
        }
        var gate = new Gate(authenticator);
        return around.apply(http -> {
            Watching.of(http).routed(path, ledger(http));
            route.handle(new Call(http, () -> gate.admit(http, access)));
        });
    }

    private static Optional<String> ledger(Context http) {
        return Optional.ofNullable(http.pathParamMap().get(Gate.LEDGER));
    }
}
