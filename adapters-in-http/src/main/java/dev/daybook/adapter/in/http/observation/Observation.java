package dev.daybook.adapter.in.http.observation;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import java.util.Optional;
import java.util.UUID;

/// One request while it is watched.
public interface Observation {

    /// Sees nothing.
    Observation NONE = new Observation() {};

    /// Where the request stands in its trace, for what it sets off; empty where its client's word for that holds.
    default Optional<String> traceparent() {
        return Optional.empty();
    }

    /// Which route it takes, as a template, and into which ledger.
    default void routed(String route, Optional<String> ledger) {}

    /// It sends a command.
    default void commanded(UUID command) {}

    /// A command of it has ended so.
    default void decided(Decision decision) {}

    /// It is answered with a problem.
    default void refused(ProblemCode problem) {}

    /// It is answered.
    default void end(int status) {}
}
