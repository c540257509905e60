package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.application.port.Hint;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an item of the events table hints at. Nothing is checked: whoever hears the hint reads the event itself.
public final class EventHints {

    private EventHints() {}

    public static Hint of(Map<String, AttributeValue> image) {
        var item = new EventItem(image);
        return new Hint(item.ref(), item.type(), item.at());
    }
}
