package dev.daybook.application.publication;

import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.Intake.Refusal;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A bus that does to each event, in order, what a test says.
final class ScriptedPublisher implements EventPublisher {

    enum Fate {
        TAKEN,
        REFUSED,
        /// The bus took it, but nobody knows.
        TAKEN_UNANSWERED,
        /// Nothing from here on is taken.
        AWAY
    }

    final List<EventRef> told = new ArrayList<>();
    private final Function<EventRef, Fate> script;

    ScriptedPublisher(Function<EventRef, Fate> script) {
        this.script = script;
    }

    @Override
    public synchronized Intake offer(List<StoredEvent> events) {
        var refused = new ArrayList<Refusal>();
        for (int settled = 0; settled < events.size(); settled++) {
            var event = events.get(settled);
            switch (script.apply(event.ref())) {
                case TAKEN -> told.add(event.ref());
                case REFUSED -> refused.add(new Refusal(event, "not for this bus"));
                case TAKEN_UNANSWERED -> {
                    told.add(event.ref());
                    return away(settled, refused);
                }
                case AWAY -> {
                    return away(settled, refused);
                }
            }
        }
        return new Intake(events.size(), refused, Optional.empty());
    }

    private static Intake away(int settled, List<Refusal> refused) {
        return new Intake(settled, refused, Optional.of(new Unavailable("the bus is away", null)));
    }
}
