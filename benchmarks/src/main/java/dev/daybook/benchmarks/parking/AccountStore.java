package dev.daybook.benchmarks.parking;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
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
import java.util.stream.LongStream;

/// The streams of accounts, each as long as every other. To be read only.
///
/// @param events how many each has
record AccountStore(Accounts accounts, long events) implements EventStore {

    @Override
    public List<RecordedEvent> read(StreamId stream, long version, int limit) {
        int account = Integer.parseInt(stream.id().replaceAll("\\D", ""));
        return LongStream.rangeClosed(version + 1, Math.min(version + limit, events))
                .mapToObj(each -> accounts.event(account, each))
                .map(ItemEvent::recorded)
                .toList();
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        throw new UnsupportedOperationException("nobody decides here");
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        throw new UnsupportedOperationException("nobody decides here");
    }

    @Override
    public AppendResult append(Commit commit) {
        throw new UnsupportedOperationException("to be read only");
    }

    @Override
    public List<RecordedEvent> fetch(Collection<EventRef> refs) {
        throw new UnsupportedOperationException("nobody asks for single events here");
    }
}
