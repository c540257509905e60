package dev.daybook.adapter.in.http;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.event.OpenStreams;
import dev.daybook.adapter.in.http.health.Readiness;
import dev.daybook.adapter.in.http.request.Routes;
import dev.daybook.adapter.in.http.servlet.DirectJavalin;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import dev.daybook.adapter.in.http.usecase.UseCases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The web API without a server, as functions serve it: each request is answered whole, and nothing goes on behind an
/// answer. So events are not streamed.
public final class DirectApi {

    /// What this process may do, of all that the API offers.
    public enum Offer {
        READS,
        WRITES,
        ALL
    }

    private final DirectJavalin javalin;

    /// @param authenticator finds out who asks
    /// @param largestBody of an answer, in bytes
    public DirectApi(
            Offer offer,
            Authenticator authenticator,
            int largestBody,
            UseCases useCases,
            Readiness readiness,
            InstantSource time) {
        var routes = new DaybookRoutes(useCases, readiness, time, OpenStreams.none(), Duration.ZERO, Optional.empty());
        this.javalin = new DirectJavalin(authenticator, largestBody, all -> routes.addTo(offered(offer, all)));
    }

    public PlainAnswer answer(PlainRequest request) {
        return javalin.answer(request);
    }

    private static Routes offered(Offer offer, Routes all) {
        return switch (offer) {
            case READS -> all.onlyReads();
            case WRITES -> all.onlyWrites();
            case ALL -> all;
        };
    }
}
