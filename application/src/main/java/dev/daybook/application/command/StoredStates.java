package dev.daybook.application.command;

import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamHead;
import dev.daybook.application.port.StreamId;
import java.util.function.ObjLongConsumer;

/// States out of the store, through what this process remembers or past it.
final class StoredStates implements States {

    enum Mode {
        WARM,
        FRESH
    }

    private final EventStore store;
    private final WarmStates warm;
    private final Mode mode;

    StoredStates(EventStore store, WarmStates warm, Mode mode) {
        this.store = store;
        this.warm = warm;
        this.mode = mode;
    }

    Mode mode() {
        return mode;
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return switch (mode) {
            case WARM -> warm.find(stream, folding).orElseGet(() -> read(stream, folding, warm::keep));
            case FRESH -> read(stream, folding, warm::keepUnlessSettled);
        };
    }

    @Override
    public <S> Loaded<S> expectUnwritten(StreamId stream, Folding<S, ?> folding) {
        return switch (mode) {
            case WARM ->
                new Loaded<>(StreamHead.unwritten(stream), folding.evolver().initialState());
            case FRESH -> store.load(stream, folding);
        };
    }

    private <S> Loaded<S> read(StreamId stream, Folding<S, ?> folding, ObjLongConsumer<Loaded<?>> memory) {
        long readAt = warm.now();
        var loaded = store.load(stream, folding);
        memory.accept(loaded, readAt);
        return loaded;
    }
}
