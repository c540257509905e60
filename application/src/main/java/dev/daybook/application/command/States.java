package dev.daybook.application.command;

import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamId;

/// The states a decision looks at: remembered ones at first, fresh ones when that did not do.
///
/// Commands that go together see what those before them would leave. The state of a stream is then ahead of its head,
/// to which all of them append.
public interface States {

    <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding);

    /// For a stream that this command is most likely the first to write to: taken as unwritten without a look, at
    /// first.
    <S> Loaded<S> expectUnwritten(StreamId stream, Folding<S, ?> folding);
}
