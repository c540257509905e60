package dev.daybook.adapter.in.http.auth.jwt;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.auth.BearerToken;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Refusal;
import dev.daybook.adapter.in.http.fixture.Issuer;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Tokens of one [Issuer] as we prove them, at whatever time it is made to be.
final class Tokens implements AutoCloseable {

    /// As usual, but quick to try again, and patient on a busy machine.
    static final FetchLimits LIMITS = limits(Duration.ofSeconds(15));

    static final FetchLimits IMPATIENT = limits(Duration.ofMillis(100));

    private final Issuer issuer = new Issuer();
    private final AtomicReference<Instant> now = new AtomicReference<>(Issuer.NOON);
    private final JsonWebTokens tokens;

    Tokens() {
        this(JwtSettings.USUAL_SKEW, LIMITS);
    }

    Tokens(Duration skew, FetchLimits limits) {
        tokens = new JsonWebTokens(issuer.settings(skew), limits, now::get);
    }

    private static FetchLimits limits(Duration answer) {
        return new FetchLimits(
                answer,
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 3),
                FetchLimits.USUAL.fresh(),
                FetchLimits.USUAL.apart(),
                FetchLimits.USUAL.outage());
    }

    Issuer issuer() {
        return issuer;
    }

    void itIs(Instant time) {
        now.set(time);
    }

    void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    Authentication prove(String token) {
        return tokens.prove(new BearerToken(token)).orElseThrow();
    }

    Principal holder(String token) {
        return switch (prove(token)) {
            case Proven(var principal) -> principal;
            case Refused(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    Refusal refusal(String token) {
        return switch (prove(token)) {
            case Proven(var principal) -> throw new AssertionError("let in: " + principal);
            case Refused(var why) -> why;
        };
    }

    boolean isOurs(String token) {
        return tokens.prove(new BearerToken(token)).isPresent();
    }

    @Override
    public void close() {
        issuer.close();
    }
}
