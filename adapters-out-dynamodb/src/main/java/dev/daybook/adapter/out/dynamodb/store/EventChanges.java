package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.application.port.Change;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.Hint;
import dev.daybook.application.port.RecordedEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a new item of the events table tells. The hint holds whatever the item is; the event is told only when it is as
/// it was written and can be read.
public final class EventChanges {

    private static final Logger LOG = System.getLogger(EventChanges.class.getName());

    private EventChanges() {}

    public static Change of(Map<String, AttributeValue> image) {
        var item = new EventItem(image);
        return new Change(new Hint(item.ref(), item.type(), item.at()), event(item));
    }

    private static Optional<RecordedEvent> event(EventItem item) {
        try {
            return Optional.of(Chain.intact(item.attributes()).recorded());
        } catch (CorruptStream unreadable) {
            LOG.log(Level.ERROR, "others are not told of an event: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
