package dev.daybook.adapter.in.http.request;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.regex.Pattern;

/// How long a reader would wait for a write to show: `Prefer: wait=2`, in seconds. As RFC 7240 demands, a preference we
/// cannot follow is no error; `Preference-Applied` tells which one was followed.
final class Patience {

    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|,)\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?=[,;]|$)");
    private static final int LONGEST = 10;

    private Patience() {}

    static Duration of(Context http) {
        var wait = WAIT.matcher(String.join(",", Headers.all(http, "Prefer")));
        if (!wait.find()) {
            return Duration.ZERO;
        }
        int seconds = Math.min(Integer.parseInt(wait.group(1)), LONGEST);
        http.header("Preference-Applied", "wait=" + seconds);
        return Duration.ofSeconds(seconds);
    }
}
