package dev.daybook.adapter.in.http.request;

import dev.daybook.adapter.in.http.input.Rule;
import dev.daybook.adapter.in.http.input.Texts;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What ties a request to everything it sets off: the client's id, else one of ours, echoed in every answer.
public final class Correlation {

    public static final String HEADER = "Correlation-Id";
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");
    private static final Rule<String> RULE = Texts.upTo(128)
            .where(
                    text -> SPELLING.matcher(text).matches(),
                    "must be 1 to 128 letters, digits or any of . _ : / + = @ -");

    private Correlation() {}

    /// The same one however often it is asked for.
    public static String id(Context http) {
        String known = http.attribute(HEADER);
        if (known != null) {
            return known;
        }
        var id = sent(http).orElseGet(() -> UUID.randomUUID().toString());
        http.attribute(HEADER, id);
        http.header(HEADER, id);
        return id;
    }

    /// Puts it into the answer, whatever that will be.
    public static void echo(Context http) {
        var _ = id(http);
    }

    static void check(Headers headers) {
        var _ = headers.optional(HEADER, RULE);
    }

    private static Optional<String> sent(Context http) {
        var values = Headers.all(http, HEADER);
        return values.size() == 1
                ? Optional.of(values.getFirst())
                        .filter(text -> SPELLING.matcher(text).matches())
                : Optional.empty();
    }
}
