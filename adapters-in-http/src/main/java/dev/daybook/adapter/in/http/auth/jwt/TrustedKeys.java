package dev.daybook.adapter.in.http.auth.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource.OutageEvent;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.events.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The keys whose signatures count: an issuer's latest, as far as it can be asked, and within limits.
///
/// This is the library's stack of sources, put together by hand so that it goes by our clock. Keys are asked for anew
/// beside the requests, once they are half as old as they may get.
final class TrustedKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = System.getLogger(TrustedKeys.class.getName());

    private final JWKSetSource<SecurityContext> keys;
    private final InstantSource time;

    TrustedKeys(JWKSetSource<SecurityContext> fetched, FetchLimits limits, InstantSource time) {
        var outlasting =
                new OutageTolerantJWKSetSource<>(fetched, limits.outage().toMillis(), TrustedKeys::warn);
        var seldom = new RateLimitedJWKSetSource<>(outlasting, limits.apart().toMillis(), null);
        this.keys = new RefreshAheadCachingJWKSetSource<>(
                seldom,
                limits.fresh().toMillis(),
                limits.longestWait().toMillis(),
                limits.fresh().dividedBy(2).toMillis(),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("issuer-keys").factory()),
                false,
                null,
                null,
                false);
        this.time = time;
    }

    /// Throws when there are no keys at all to choose from.
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        long now = time.millis();
        var known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        var chosen = selector.select(known);
        return chosen.isEmpty() ? selector.select(newer(known, now)) : chosen;
    }

    /// Keys that came since, if the issuer may be asked already.
    private JWKSet newer(JWKSet known, long now) throws KeySourceException {
        try {
            return keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, null);
        } catch (RateLimitReachedException tooSoon) {
            return known;
        }
    }

    private static void warn(Event<?, ?> event) {
        if (event instanceof OutageEvent<?> outage) {
            var why = outage.getException();
            LOG.log(Level.WARNING, "going on with the keys we have: {0}, {1}", why.getMessage(), why.getCause());
        }
    }
}
