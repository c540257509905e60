package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.StreamId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The place of an event as the key of its item.
final class Keys {

    private Keys() {}

    static Map<String, AttributeValue> of(EventRef place) {
        return Map.of(
                EventItem.STREAM, Attributes.text(place.stream().toString()),
                EventItem.VERSION, Attributes.number(place.version()));
    }

    static EventRef ref(Map<String, AttributeValue> item) {
        return new EventRef(
                StreamId.parse(Attributes.get(item, EventItem.STREAM).s()),
                Long.parseLong(Attributes.get(item, EventItem.VERSION).n()));
    }
}
