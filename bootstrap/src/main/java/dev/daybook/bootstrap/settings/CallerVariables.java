package dev.daybook.bootstrap.settings;

import dev.daybook.adapter.in.http.auth.Authenticator;
import dev.daybook.adapter.in.http.auth.BearerTokens;
import dev.daybook.adapter.in.http.auth.BearerTokens.Kind;
import dev.daybook.adapter.in.http.auth.jwt.JsonWebTokens;
import dev.daybook.adapter.in.http.auth.jwt.JwtSettings;
import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.adapter.in.http.auth.key.UnusableKeyFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose tokens count: those of one issuer, the API keys of a file, or both. A server that takes neither does not
/// start.
final class CallerVariables {

    private static final String ISSUER = "DAYBOOK_JWT_ISSUER";
    private static final String AUDIENCE = "DAYBOOK_JWT_AUDIENCE";
    private static final String KEYS = "DAYBOOK_JWT_JWKS_URL";
    private static final String SKEW = "DAYBOOK_JWT_SKEW_SECONDS";
    private static final String FILE = "DAYBOOK_API_KEYS_FILE";

    private CallerVariables() {}

    /// Empty where a fault was noted.
    static Optional<Authenticator> read(Variables variables) {
        boolean takesTokens = Stream.of(ISSUER, AUDIENCE, KEYS, SKEW).anyMatch(variables::has);
        if (!takesTokens && !variables.has(FILE)) {
            variables.fault(ISSUER, "is missing: who signs the tokens of callers; or set %s".formatted(FILE));
            return Optional.empty();
        }
        var tokens = takesTokens ? webTokens(variables) : Optional.<Kind>empty();
        var keys = apiKeys(variables);
        if ((takesTokens && tokens.isEmpty()) || (variables.has(FILE) && keys.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new BearerTokens(
                Stream.of(tokens, keys).flatMap(Optional::stream).toArray(Kind[]::new)));
    }

    private static Optional<Kind> webTokens(Variables variables) {
        var issuer = variables.required(ISSUER, "what the claim iss says");
        var audience = variables.required(AUDIENCE, "what the claim aud says");
        var where = "an address that begins with https://";
        var keys = variables.required(KEYS, where).isPresent()
                ? variables.parsed(KEYS, CallerVariables::address, where)
                : Optional.<URI>empty();
        var skew = Duration.ofSeconds(variables.number(
                SKEW,
                0,
                Math.toIntExact(JwtSettings.MOST_SKEW.toSeconds()),
                Math.toIntExact(JwtSettings.USUAL_SKEW.toSeconds())));
        return issuer.flatMap(name -> audience.flatMap(
                us -> keys.map(at -> new JsonWebTokens(new JwtSettings(name, us, at, skew), InstantSource.system()))));
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (!JwtSettings.isSafe(address)) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }

    private static Optional<Kind> apiKeys(Variables variables) {
        try {
            return variables
                    .parsed(FILE, Path::of, "the path of a file")
                    .map(file -> new ApiKeys(file, InstantSource.system()));
        } catch (UnusableKeyFile unusable) {
            variables.fault(FILE, "names a file that cannot be used: " + String.join("; ", unusable.faults()));
            return Optional.empty();
        }
    }
}
