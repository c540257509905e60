package dev.daybook.application.command;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamAppend;
import java.util.List;

/// What a use case makes of the states it saw: what to append, or why nothing is appended.
public sealed interface Verdict<T, R> {

    record Append<T, R>(List<StreamAppend> appends, T result, EventRef written) implements Verdict<T, R> {
        public Append {
            appends = List.copyOf(appends);
            if (appends.isEmpty()) {
                throw new IllegalArgumentException("nothing to append, so it would never be done: " + written);
            }
        }
    }

    record Repeat<T, R>(T result, EventRef written) implements Verdict<T, R> {}

    record Refuse<T, R>(R reason) implements Verdict<T, R> {}
}
