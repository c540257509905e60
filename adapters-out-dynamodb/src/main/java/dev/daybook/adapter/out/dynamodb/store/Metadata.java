package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.EventMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Who asked for an event. A correlation or causation that is the command itself takes no attribute.
final class Metadata {

    private Metadata() {}

    static Map<String, AttributeValue> write(EventMetadata metadata) {
        var item = new HashMap<String, AttributeValue>();
        var command = metadata.commandId();
        item.put(EventItem.COMMAND, Attributes.uuid(command));
        if (!metadata.correlationId().equals(command.toString())) {
            item.put(EventItem.CORRELATION, Attributes.text(metadata.correlationId()));
        }
        if (!metadata.causationId().equals(command)) {
            item.put(EventItem.CAUSATION, Attributes.uuid(metadata.causationId()));
        }
        item.put(EventItem.ACTOR, Attributes.text(metadata.actor()));
        metadata.traceparent().ifPresent(trace -> item.put(EventItem.TRACE, Attributes.text(trace)));
        return item;
    }

    static EventMetadata read(Map<String, AttributeValue> item) {
        UUID command = Attributes.uuid(Attributes.get(item, EventItem.COMMAND));
        return new EventMetadata(
                command,
                Attributes.find(item, EventItem.CORRELATION)
                        .map(AttributeValue::s)
                        .orElse(command.toString()),
                Attributes.find(item, EventItem.CAUSATION).map(Attributes::uuid).orElse(command),
                Attributes.get(item, EventItem.ACTOR).s(),
                traceparent(item));
    }

    static Optional<String> traceparent(Map<String, AttributeValue> item) {
        return Attributes.find(item, EventItem.TRACE).map(AttributeValue::s);
    }
}
