package dev.daybook.application.command;

import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import java.util.function.Supplier;

/// What came of looking at a stream, for everybody who wants to know: nobody has to find out again that it is corrupt
/// or out of reach.
sealed interface Look {

    record Found(Loaded<?> loaded) implements Look {}

    record Failed(RuntimeException failure) implements Look {}

    static Look at(Supplier<? extends Loaded<?>> stream) {
        try {
            return new Found(stream.get());
        } catch (RuntimeException failure) {
            return new Failed(failure);
        }
    }

    /// Throws the failure.
    default <S> Loaded<S> as(Folding<S, ?> folding) {
        return switch (this) {
            case Found(var loaded) -> folding.recognise(loaded);
            case Failed(var failure) -> throw failure;
        };
    }
}
