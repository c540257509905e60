package dev.daybook.adapter.in.http.console.session;

import dev.daybook.adapter.in.http.auth.Authenticator;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A browser cannot send a bearer token by itself, so after signing in it keeps the token in a cookie that no script
/// can read and that only the console's own pages send.
public final class Session {

    private static final String COOKIE = "daybook-session";
    private static final int UNTIL_THE_BROWSER_ENDS = -1;

    private Session() {}

    /// Takes the cookie's token where the API takes its header's.
    public static Authenticator reading(Authenticator api) {
        return request -> api.authenticate(token(request)
                .<HttpServletRequest>map(token -> new SignedIn(request, token))
                .orElse(request));
    }

    /// As [#reading] will find it in the next request, once there is a session.
    public static HttpServletRequest with(HttpServletRequest request, String token) {
        return new SignedIn(request, token);
    }

    public static void begin(Context http, String token) {
        http.cookie(cookie(http, token, UNTIL_THE_BROWSER_ENDS));
    }

    public static void end(Context http) {
        http.cookie(cookie(http, "", 0));
    }

    /// What a request to the API has to carry to be as good as this one.
    public static Optional<String> authorization(Context http) {
        return token(http.req())
                .map(token -> "Bearer " + token)
                .or(() -> Optional.ofNullable(http.header("Authorization")));
    }

    public static boolean isOpen(Context http) {
        return token(http.req()).isPresent();
    }

    private static Cookie cookie(Context http, String value, int maxAge) {
        return new Cookie(
                COOKIE, value, "/console", maxAge, isSecure(http), /* isHttpOnly= */ true, null, SameSite.STRICT);
    }

    /// Behind a proxy that speaks TLS for us, the proxy has to say so.
    static boolean isSecure(Context http) {
        return http.req().isSecure() || "https".equals(http.header("X-Forwarded-Proto"));
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(jakarta.servlet.http.Cookie::getValue)
                .flatMap(Stream::ofNullable)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }
}
