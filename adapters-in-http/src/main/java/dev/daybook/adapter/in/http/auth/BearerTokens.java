package dev.daybook.adapter.in.http.auth;

import dev.daybook.adapter.in.http.auth.Authenticator.Authentication.Refused;
import dev.daybook.adapter.in.http.auth.BearerToken.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// Knows callers by the bearer token they send, which the first kind that takes it for one of its own has to prove.
public final class BearerTokens implements Authenticator {

    /// One kind of token.
    @FunctionalInterface
    public interface Kind {

        /// Empty when it is a token of another kind.
        Optional<Authentication> prove(BearerToken token);
    }

    private final List<Kind> kinds;

    public BearerTokens(Kind... kinds) {
        this.kinds = List.of(kinds);
    }

    @Override
    public Authentication authenticate(HttpServletRequest request) {
        return switch (BearerToken.in(request)) {
            case Sent.None(var why) -> new Refused(why);
            case Sent.One(var token) -> prove(token);
        };
    }

    private Authentication prove(BearerToken token) {
        return kinds.stream()
                .flatMap(kind -> kind.prove(token).stream())
                .findFirst()
                .orElseGet(() -> new Refused(Refusal.NOT_OURS));
    }
}
