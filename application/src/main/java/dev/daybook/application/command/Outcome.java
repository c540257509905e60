package dev.daybook.application.command;

import dev.daybook.application.port.EventRef;

/// How a command ended.
public sealed interface Outcome<T, R> {

    /// It is done. `written` names the event that says so; a read model that contains it shows what was done.
    record Done<T, R>(T result, EventRef written) implements Outcome<T, R> {}

    /// It had been done before: `result` is what was answered then.
    record Repeated<T, R>(T result, EventRef written) implements Outcome<T, R> {}

    /// It was refused, and nothing happened.
    record Refused<T, R>(R reason) implements Outcome<T, R> {}
}
