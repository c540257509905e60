package dev.daybook.adapter.in.http.observation;

import io.javalin.http.Context;

/// Keeps a request's observation with it.
public final class Watching {

    private static final String ATTRIBUTE = Watching.class.getName();

    private Watching() {}

    public static void begin(Context http, Observation observation) {
        http.attribute(ATTRIBUTE, observation);
    }

    /// Sees nothing where nobody watches.
    public static Observation of(Context http) {
        Observation begun = http.attribute(ATTRIBUTE);
        return begun == null ? Observation.NONE : begun;
    }
}
