package dev.daybook.adapter.in.http.console.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.daybook.adapter.in.http.auth.Origins;
import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Proof that a form was sent from a page of ours: the page and a cookie hold the same secret, and other sites can
/// neither read it nor have the cookie sent. What the browser itself says of a request's origin is heard besides.
public final class Csrf {

    /// The field that every form has.
    public static final String FIELD = "csrf";

    private static final String COOKIE = "daybook-csrf";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

    private Csrf() {}

    /// The secret for the forms of a page; the browser is given one if it has none.
    public static String secret(Context http) {
        return kept(http).orElseGet(() -> {
            var bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            var fresh = HexFormat.of().formatHex(bytes);
            http.cookie(new Cookie(COOKIE, fresh, "/console", -1, Session.isSecure(http), true, null, SameSite.STRICT));
            return fresh;
        });
    }

    /// Throws a problem unless a form comes from one of our pages.
    public static void check(Context http) {
        var sent = Optional.ofNullable(http.formParam(FIELD)).orElse("");
        boolean isKnown = kept(http).filter(secret -> isEqual(secret, sent)).isPresent();
        if (!isKnown || !Origins.isFromHere(http.req())) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "This form was not sent from a page of the console. Load it afresh.");
        }
    }

    private static Optional<String> kept(Context http) {
        return Optional.ofNullable(http.cookie(COOKIE))
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
