package dev.daybook.application.port;

import java.util.List;

/// Whether a commit came about.
public sealed interface AppendResult {

    /// It did, now or by an earlier try of the same command whose answer was lost. The new heads, in the commit's
    /// order.
    record Appended(List<StreamHead> heads) implements AppendResult {
        public Appended {
            heads = List.copyOf(heads);
        }
    }

    /// Nothing was appended, because other commands were first: the events that stand where ours should have gone.
    record Conflict(List<RecordedEvent> blocking) implements AppendResult {
        public Conflict {
            blocking = List.copyOf(blocking);
        }
    }
}
