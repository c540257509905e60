package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.adapter.out.dynamodb.client.Attributes;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.StreamId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Checks that what comes out of the table is what went in.
final class Chain {

    private Chain() {}

    /// One item for itself: neither edited nor put in another's place.
    static EventItem intact(Map<String, AttributeValue> attributes) {
        written(attributes);
        boolean hasState = attributes.containsKey(EventItem.STATE) || attributes.containsKey(EventItem.REDUCER);
        if (hasState && !isHashed(attributes, EventItem.SEAL, ItemHash.seal(attributes))) {
            throw corrupt(attributes, "carries a state that was edited");
        }
        return new EventItem(attributes);
    }

    /// That the event is what was written, whatever the state beside it is.
    static void written(Map<String, AttributeValue> attributes) {
        if (!isHashed(attributes, EventItem.HASH, ItemHash.of(attributes))) {
            throw corrupt(attributes, "was edited");
        }
    }

    /// That `item` is the event where a walk has to begin.
    static void place(EventItem item, long version) {
        if (item.version() != version) {
            throw corrupt(item, "stands where event %d should".formatted(version));
        }
    }

    /// That `later` is the very next event after `earlier`.
    static void link(EventItem earlier, EventItem later) {
        if (!later.ref().stream().equals(earlier.ref().stream()) || later.version() != earlier.version() + 1) {
            throw corrupt(later, "follows event " + earlier.version());
        }
        if (!isHashed(later.attributes(), EventItem.PREVIOUS, earlier.hash())) {
            throw corrupt(later, "was written after another event than event " + earlier.version());
        }
    }

    private static boolean isHashed(Map<String, AttributeValue> attributes, String name, SdkBytes hash) {
        return Optional.ofNullable(attributes.get(name))
                .filter(value -> hash.equals(value.b()))
                .isPresent();
    }

    private static CorruptStream corrupt(EventItem item, String fault) {
        return corrupt(item.attributes(), fault);
    }

    /// The key is always there, whatever else is not.
    private static CorruptStream corrupt(Map<String, AttributeValue> attributes, String fault) {
        var stream = StreamId.parse(Attributes.get(attributes, EventItem.STREAM).s());
        var version = Attributes.get(attributes, EventItem.VERSION).n();
        return new CorruptStream(stream, "event %s %s".formatted(version, fault));
    }
}
