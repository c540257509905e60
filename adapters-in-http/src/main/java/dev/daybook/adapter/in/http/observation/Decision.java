package dev.daybook.adapter.in.http.observation;

import dev.daybook.adapter.in.http.problem.ProblemCode;

/// How a command has ended.
public sealed interface Decision {

    record Done() implements Decision {}

    /// It had been done before.
    record Repeated() implements Decision {}

    record Refused(ProblemCode reason) implements Decision {}
}
