package dev.daybook.adapter.out.dynamodb.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.daybook.adapter.out.dynamodb.client.AtomicPuts;
import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.application.port.AppendResult;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The event store in one DynamoDB table: one item per event, keyed by stream and version.
public final class DynamoDbEventStore implements EventStore, EventDirectory {

    /// Ids that sort by the time they were made.
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    private final EventWriter writer;
    private final EventReader reader;
    private final EventLister lister;

    public DynamoDbEventStore(DynamoDbClient client, String table, Retries retries) {
        this.writer = new EventWriter(new AtomicPuts(client, retries), table);
        this.reader = new EventReader(client, table, retries);
        this.lister = new EventLister(client, table, retries);
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return loaded(stream, folding, reader.tail(stream, folding));
    }

    @Override
    public <S> Loaded<S> loadAt(StreamId stream, Folding<S, ?> folding, long version) {
        return loaded(stream, folding, reader.tailAt(stream, folding, version));
    }

    private static <S> Loaded<S> loaded(StreamId stream, Folding<S, ?> folding, Deque<EventItem> tail) {
        return tail.isEmpty()
                ? new Loaded<>(StreamHead.unwritten(stream), folding.evolver().initialState())
                : new Loaded<>(tail.getLast().head(), fold(tail, folding));
    }

    /// The first item has a state to start from, or it is the first of its stream.
    private static <S> S fold(Deque<EventItem> tail, Folding<S, ?> folding) {
        var first = tail.getFirst();
        var state = first.hasStateOf(folding)
                ? first.state(folding)
                : folding.evolve(folding.evolver().initialState(), first.event());
        for (EventItem next : tail.stream().skip(1).toList()) {
            state = folding.evolve(state, next.event());
        }
        return state;
    }

    @Override
    public AppendResult append(Commit commit) {
        return writer.write(AppendPlan.of(commit, ids::generate));
    }

    @Override
    public List<RecordedEvent> read(StreamId stream, long version, int limit) {
        return reader.following(stream, version, limit).stream()
                .map(EventItem::recorded)
                .toList();
    }

    @Override
    public List<RecordedEvent> fetch(Collection<EventRef> refs) {
        return reader.fetch(refs).stream().map(EventItem::recorded).toList();
    }

    @Override
    public Page list(Optional<String> from) {
        return lister.list(from);
    }

    @Override
    public List<StoredEvent> find(Collection<EventRef> refs) {
        return ItemEvent.all(reader.find(refs));
    }
}
