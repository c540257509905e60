package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Folding;
import dev.daybook.application.port.NewEvent;
import java.util.Optional;

/// Folded states as JSON. Unlike events they are not kept readable for ever: another reducer's are ignored.
public final class StateJson {

    private StateJson() {}

    /// The state after `event`, empty when it is of a stage that is not worth storing.
    public static <S> Optional<String> write(NewEvent<S> event) {
        var stage = event.folding().stored();
        return stage.isInstance(event.after()) ? Optional.of(Json.write((Record) event.after())) : Optional.empty();
    }

    /// Reads what was written beside the event at `ref` for the same version of `folding`.
    public static <S> S read(EventRef ref, Folding<S, ?> folding, String json) {
        try {
            return Json.read(json, folding.stored());
        } catch (JsonProcessingException unreadable) {
            throw new CorruptStream(
                    ref.stream(),
                    "the state folded at event %d cannot be read: %s"
                            .formatted(ref.version(), unreadable.getOriginalMessage()));
        }
    }
}
