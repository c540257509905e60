package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/// Believes the claims that API Gateway's JWT authorizer has proven before it called us.
///
/// They come as an attribute of the request, which only the code between gateway and routes can set: no header, and
/// nothing else that a client sends, becomes one. A server of our own never sets it, so there nobody would be let in.
public final class GatewayClaims implements Authenticator {

    /// A `Map` of claims by their names.
    public static final String ATTRIBUTE = "dev.daybook.claims";

    @Override
    public Authentication authenticate(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Map<?, ?> claims
                ? Claims.read(named(claims))
                : new Refused(Refusal.NO_TOKEN);
    }

    private static Map<String, ?> named(Map<?, ?> claims) {
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue() != null)
                .collect(Collectors.toMap(claim -> String.valueOf(claim.getKey()), Map.Entry::getValue));
    }
}
