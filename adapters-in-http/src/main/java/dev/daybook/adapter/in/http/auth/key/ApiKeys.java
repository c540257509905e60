package dev.daybook.adapter.in.http.auth.key;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Proven;
import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.auth.BearerToken;
import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Keys that a file lists. A line that is taken out of it, or put in, counts with the next request.
public final class ApiKeys implements BearerTokens.Kind {

    private final WatchedKeys keys;
    private final InstantSource time;

    /// Throws [UnusableKeyFile].
    public ApiKeys(Path file, InstantSource time) {
        this.keys = new WatchedKeys(file);
        this.time = time;
    }

    /// Makes a key, writes down all but its secret, and answers that. Throws [UnusableKeyFile] when there are keys in
    /// the file that are not right.
    public static Secret issue(Path file, Principal holder, Optional<Instant> expiresAt) throws IOException {
        var secret = Secret.random();
        KeyFile.append(file, new ApiKey(secret.id(), holder, SecretHash.of(secret), expiresAt));
        return secret;
    }

    /// How many keys there are now.
    public int count() {
        return keys.now().size();
    }

    @Override
    public Optional<Authentication> prove(BearerToken token) {
        return token.text().startsWith(Secret.PREFIX)
                ? Optional.of(Secret.parse(token.text()).map(this::prove).orElseGet(ApiKeys::unknown))
                : Optional.empty();
    }

    private Authentication prove(Secret secret) {
        return Optional.ofNullable(keys.now().get(secret.id()))
                .filter(key -> key.hash().isOf(secret))
                .map(this::prove)
                .orElseGet(ApiKeys::unknown);
    }

    private Authentication prove(ApiKey key) {
        return key.isExpiredAt(time.instant()) ? new Refused(Refusal.EXPIRED) : new Proven(key.holder());
    }

    private static Authentication unknown() {
        return new Refused(Refusal.UNKNOWN_KEY);
    }
}
