package dev.daybook.application.command;

import dev.daybook.application.command.StoredStates.Mode;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamAppend;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.port.StreamId.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/// What the commands of one round see: each stream is looked at once, and shows what those before would leave there.
final class SharedStates implements States {

    private static final int READS_AT_ONCE = 16;

    private final StoredStates stored;
    private final Map<StreamId, Look> looks = new HashMap<>();

    SharedStates(StoredStates stored) {
        this.stored = stored;
    }

    boolean areFresh() {
        return stored.mode() == Mode.FRESH;
    }

    /// Looks at many streams at once. At accounts first: a command whose answer is on its way to its client elsewhere
    /// must be found done, not without the money that it has spent itself.
    void lookAt(Map<StreamId, Folding<?, ?>> streams) {
        for (Kind kind : Kind.values()) {
            streams.entrySet().stream()
                    .filter(stream -> stream.getKey().kind() == kind)
                    .gather(Gatherers.mapConcurrent(
                            READS_AT_ONCE,
                            stream -> Map.entry(stream.getKey(), look(stream.getKey(), stream.getValue()))))
                    .forEach(look -> looks.put(look.getKey(), look.getValue()));
        }
    }

    private Look look(StreamId stream, Folding<?, ?> folding) {
        return Look.at(() -> stored.load(stream, folding));
    }

    @Override
    public <S> Loaded<S> load(StreamId stream, Folding<S, ?> folding) {
        return looks.computeIfAbsent(stream, _ -> look(stream, folding)).as(folding);
    }

    @Override
    public <S> Loaded<S> expectUnwritten(StreamId stream, Folding<S, ?> folding) {
        return looks.computeIfAbsent(stream, _ -> Look.at(() -> stored.expectUnwritten(stream, folding)))
                .as(folding);
    }

    /// From now on they are seen as these events leave them, to be appended to the same head.
    void change(List<StreamAppend> appends) {
        for (StreamAppend append : appends) {
            var after = append.events().getLast().after();
            looks.put(append.head().stream(), new Look.Found(new Loaded<>(append.head(), after)));
        }
    }
}
