package dev.daybook.adapter.in.http.auth.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// An issuer's keys, asked for anew each time: some tries, each within a time that covers all of the answer, which must
/// not be large. Redirections are not followed.
final class FetchedKeys implements JWKSetSource<SecurityContext> {

    private static final int LARGEST = 256 << 10;
    private static final int OK = 200;

    private final URI address;
    private final FetchLimits limits;

    FetchedKeys(URI address, FetchLimits limits) {
        this.address = address;
        this.limits = limits;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return tryAgain();
        } catch (IOException failed) {
            throw new JWKSetUnavailableException("no keys from %s".formatted(address), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JWKSetUnavailableException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {}

    private JWKSet tryAgain() throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            limits.tries().pauseBefore(attempt);
            try {
                return fetch();
            } catch (IOException failed) {
                if (attempt >= limits.tries().attempts()) {
                    throw failed;
                }
            }
        }
    }

    /// Seldom enough for a connection of its own.
    private JWKSet fetch() throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().connectTimeout(limits.answer()).build()) {
            try {
                return parse(exchange(http));
            } finally {
                http.shutdownNow();
            }
        }
    }

    private HttpResponse<String> exchange(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw new IOException("no answer", failed.getCause());
        }
    }

    private static JWKSet parse(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        try {
            return JWKSet.parse(answer.body());
        } catch (ParseException | RuntimeException unreadable) {
            throw new IOException("no set of keys", unreadable);
        }
    }
}
