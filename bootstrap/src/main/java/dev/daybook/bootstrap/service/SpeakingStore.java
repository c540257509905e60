package dev.daybook.bootstrap.service;

import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.List;

/// Says so when something was appended, so that the relay of this process need not keep asking.
record SpeakingStore(EventStore store, Runnable appended) implements EventStore {

    @Override
    public AppendResult append(Commit commit) {
        try {
            return store.append(commit);
        } finally {
            appended.run();
        }
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return store.load(stream, folding);
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        return store.loadAt(stream, folding, version);
    }

    @Override
    public List<RecordedEvent> read(StreamId stream, long version, int limit) {
        return store.read(stream, version, limit);
    }

    @Override
    public List<RecordedEvent> fetch(Collection<EventRef> refs) {
        return store.fetch(refs);
    }
}
