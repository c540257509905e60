package dev.daybook.application.command;

import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The states as one command sees them, and which it has looked at.
final class Sight implements States {

    private final States states;
    private final Map<StreamId, Folding<?, ?>> seen = new LinkedHashMap<>();

    Sight(States states) {
        this.states = states;
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        seen.put(stream, folding);
        return states.load(stream, folding);
    }

    @Override
    public <S> Loaded<S> expectUnwritten(StreamId stream, Folding<S, ?> folding) {
        seen.put(stream, folding);
        return states.expectUnwritten(stream, folding);
    }

    Map<StreamId, Folding<?, ?>> seen() {
        return Collections.unmodifiableMap(seen);
    }

    boolean isAnyOf(Set<StreamId> streams) {
        return !Collections.disjoint(seen.keySet(), streams);
    }
}
