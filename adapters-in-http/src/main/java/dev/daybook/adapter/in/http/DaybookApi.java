package dev.daybook.adapter.in.http;

import dev.daybook.adapter.in.http.DirectApi.Offer;
import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.console.ConsoleRoutes;
import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.adapter.in.http.server.HttpSettings;
import dev.daybook.adapter.in.http.server.JavalinServer;
import dev.daybook.adapter.in.http.usecase.UseCases;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;

/// The web API and the console: their routes on a server of their own.
public final class DaybookApi implements AutoCloseable {

    /// What the console shows of an answer, in bytes.
    private static final int LARGEST_WRITE_ANSWER = 1 << 20;

    private final OpenStreams streams;
    private final JavalinServer server;

    /// One that is watched.
    ///
    /// @param observer watches all requests
    /// @param meters are shown at `/metrics`, and those of the API are put there
    public DaybookApi(
            HttpSettings settings,
            UseCases useCases,
            Readiness readiness,
            InstantSource time,
            RequestObserver observer,
            PrometheusMeterRegistry meters) {
        var streaming = settings.eventStreams();
        this.streams = new OpenStreams(streaming.atOnce());
        var routes = new DaybookRoutes(useCases, readiness, time, streams, streaming.heartbeat(), Optional.of(meters));
        var writes =
                new DirectApi(Offer.WRITES, settings.authenticator(), LARGEST_WRITE_ANSWER, useCases, readiness, time);
        var console = new ConsoleRoutes(useCases, time, streams, streaming.heartbeat(), writes::answer);
        this.server = new JavalinServer(settings, observer, all -> {
            routes.addTo(all);
            console.addTo(all);
        });
    }

    /// One that nobody watches.
    public DaybookApi(HttpSettings settings, UseCases useCases, Readiness readiness, InstantSource time) {
        this(
                settings,
                useCases,
                readiness,
                time,
                RequestObserver.NONE,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /// Throws [PortInUse] when somebody else listens there.
    public void start() {
        server.start();
    }

    /// The port it listens on, once started.
    public int port() {
        return server.port();
    }

    /// Every `METHOD /path` of the API and what that demands of callers, HEAD and the console's pages aside.
    SortedMap<String, Access> access() {
        var access = server.access();
        access.keySet().removeIf(route -> route.contains(" /console"));
        return access;
    }

    /// Takes no more requests and lets those under way end, for a while. Streams of events would never end by
    /// themselves.
    @Override
    public void close() {
        streams.close();
        server.close();
    }
}
