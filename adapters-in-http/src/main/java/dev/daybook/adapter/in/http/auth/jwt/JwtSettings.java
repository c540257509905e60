package dev.daybook.adapter.in.http.auth.jwt;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whose tokens count.
///
/// @param issuer what `iss` has to say
/// @param audience what `aud` has to say, among others
/// @param keys where the issuer publishes its keys: the `jwks_uri` of its OpenID configuration
/// @param skew how far its clock and ours may be apart
public record JwtSettings(String issuer, String audience, URI keys, Duration skew) {

    public static final Duration USUAL_SKEW = Duration.ofSeconds(60);
    public static final Duration MOST_SKEW = Duration.ofMinutes(5);

    /// Throws [IllegalArgumentException], which names everything that is wrong.
    public JwtSettings {
        var faults = faults(issuer, audience, keys, skew);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static List<String> faults(String issuer, String audience, URI keys, Duration skew) {
        var faults = new ArrayList<String>();
        if (issuer.isBlank()) {
            faults.add("the issuer must not be empty");
        }
        if (audience.isBlank()) {
            faults.add("the audience must not be empty");
        }
        if (!isSafe(keys)) {
            faults.add("the address of the keys must begin with https://");
        }
        if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
            faults.add("the skew must be from 0 to %d seconds".formatted(MOST_SKEW.toSeconds()));
        }
        return faults;
    }

    /// Whether nobody on the way can put keys of their own in.
    public static boolean isSafe(URI keys) {
        return isHttps(keys) || isOnThisMachine(keys);
    }

    private static boolean isHttps(URI keys) {
        return scheme(keys).equals("https") && keys.getHost() != null;
    }

    /// Whoever could change what comes from there could change us as well.
    private static boolean isOnThisMachine(URI keys) {
        try {
            return scheme(keys).equals("http")
                    && keys.getHost() != null
                    && InetAddress.getByName(keys.getHost()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static String scheme(URI keys) {
        return String.valueOf(keys.getScheme()).toLowerCase(Locale.ROOT);
    }
}
