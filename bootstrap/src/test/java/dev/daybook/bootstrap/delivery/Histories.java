package dev.daybook.bootstrap.delivery;

import dev.daybook.application.command.Foldings;
import dev.daybook.application.fixture.RandomBook;
import dev.daybook.application.port.Commit;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.NewEvent;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.LedgerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One random book for each seed, each in a ledger of its own.
record Histories(Map<LedgerId, List<RecordedEvent>> books) {

    private static final int TRANSACTIONS = 5;

    static Histories of(long firstSeed, int seeds) {
        var books = new LinkedHashMap<LedgerId, List<RecordedEvent>>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            var ledger = new LedgerId("seed-" + seed);
            books.put(ledger, RandomBook.events(seed, ledger, TRANSACTIONS));
        }
        return new Histories(books);
    }

    List<RecordedEvent> events() {
        return books.values().stream().flatMap(List::stream).toList();
    }

    /// Into new streams, as few writes as possible.
    void file(EventStore store) {
        books.values().forEach(events -> file(events, store));
    }

    private static void file(List<RecordedEvent> events, EventStore store) {
        var streams = new LinkedHashMap<StreamId, List<RecordedEvent>>();
        events.forEach(event -> streams.computeIfAbsent(event.ref().stream(), _ -> new ArrayList<>())
                .add(event));
        var appends = new ArrayList<StreamAppend>();
        int size = 0;
        for (var stream : streams.entrySet()) {
            if (size + stream.getValue().size() > Commit.MAX_EVENTS) {
                var _ = store.append(new Commit(appends));
                appends.clear();
                size = 0;
            }
            appends.add(append(stream.getKey(), stream.getValue()));
            size += stream.getValue().size();
        }
        var _ = store.append(new Commit(appends));
    }

    private static StreamAppend append(StreamId stream, List<RecordedEvent> events) {
        return switch (stream.kind()) {
            case LEDGER -> append(stream, events, Foldings.LEDGER);
            case ACCOUNT -> append(stream, events, Foldings.ACCOUNT);
            case TRANSACTION -> append(stream, events, Foldings.TRANSACTION);
        };
    }

    private static <S, E extends DomainEvent> StreamAppend append(
            StreamId stream, List<RecordedEvent> events, Folding<S, E> folding) {
        var state = folding.evolver().initialState();
        var appended = new ArrayList<NewEvent<?>>();
        for (RecordedEvent event : events) {
            state = folding.evolve(state, event.event());
            appended.add(new NewEvent<>(event.event(), event.metadata(), state, folding));
        }
        return new StreamAppend(StreamHead.unwritten(stream), appended);
    }
}
