package dev.daybook.application.port;

import java.util.Collection;
import java.util.List;

/// Remembers what happened to every aggregate, in order, for ever. The only truth; append-only and gapless.
///
/// Every method throws [Unavailable] when the store cannot be reached or is too busy after bounded retries, and
/// [CorruptStream] when what it holds is not what was written.
public interface EventStore {

    /// The newest state of a stream, strongly consistent, at the same cost however long the stream is.
    <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding);

    /// The state of a stream as it was at `version`, or the newest if it has not come so far; at the same cost.
    <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version);

    /// Appends all events of the commit or none. A [Commit] too large for one atomic write throws
    /// [IllegalArgumentException]: the domain refuses such commands before.
    AppendResult append(Commit commit);

    /// The events after `version` of one stream, oldest first, at most `limit`, strongly consistent.
    List<RecordedEvent> read(StreamId stream, long version, int limit);

    /// Those of the named events that exist, in no order, strongly consistent.
    List<RecordedEvent> fetch(Collection<EventRef> refs);
}
