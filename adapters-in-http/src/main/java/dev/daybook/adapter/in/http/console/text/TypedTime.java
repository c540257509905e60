package dev.daybook.adapter.in.http.console.text;

import java.util.regex.Pattern;

/// Times as browsers have them typed, without an offset: in UTC, as everywhere in the console.
public final class TypedTime {

    private static final Pattern MINUTES = Pattern.compile("[0-9-]+T[0-9]{2}:[0-9]{2}");
    private static final Pattern FINER = Pattern.compile("[0-9-]+T[0-9]{2}:[0-9]{2}:[0-9.]+");

    private TypedTime() {}

    /// As the API spells them; what is no such time stays as it is, for the API to refuse.
    public static String utc(String typed) {
        if (MINUTES.matcher(typed).matches()) {
            return typed + ":00Z";
        }
        return FINER.matcher(typed).matches() ? typed + "Z" : typed;
    }
}
