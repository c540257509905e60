package dev.daybook.adapter.in.http.input;

import java.util.Optional;

/// Rules for yes or no.
public final class Flags {

    /// In a body: JSON's own words.
    public static final Rule<Boolean> BOOLEAN = spot ->
            spot.value().isBoolean() ? Optional.of(spot.value().booleanValue()) : spot.fault("must be true or false");

    /// In a parameter.
    public static final Rule<Boolean> TEXT =
            Texts.spelled(text -> text.equals("true") || text.equals("false"), "must be true or false", "true"::equals);

    private Flags() {}
}
