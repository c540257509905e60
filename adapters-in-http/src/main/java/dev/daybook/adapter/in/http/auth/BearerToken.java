package dev.daybook.adapter.in.http.auth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;

/// What an `Authorization` header holds (RFC 6750, 2.1).
///
/// @param text never shown
public record BearerToken(String text) {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*) *");

    /// Whether there is one.
    public sealed interface Sent {

        record One(BearerToken token) implements Sent {}

        record None(Refusal why) implements Sent {}
    }

    public static Sent in(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return new Sent.None(Refusal.NO_TOKEN);
        }
        var bearer = BEARER.matcher(headers.getFirst());
        return headers.size() == 1 && bearer.matches()
                ? new Sent.One(new BearerToken(bearer.group(1)))
                : new Sent.None(Refusal.NOT_ONE_TOKEN);
    }

    @Override
    public String toString() {
        return "a bearer token";
    }
}
