package dev.daybook.adapter.out.dynamodb.store;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.StoredForm;
import dev.daybook.domain.event.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stored event as an item of the events table, wherever the item was found.
public final class ItemEvent implements StoredEvent {

    private final EventItem item;

    /// Whether the item came from where something else proves it, and lacks its hash.
    private final boolean proven;

    /// Read from the item when it is asked for first: there may be none in an item that was tampered with.
    private @Nullable EventRef ref;

    private ItemEvent(EventItem item, boolean proven) {
        this.item = item;
        this.proven = proven;
    }

    /// From the events table or its stream of changes.
    public static ItemEvent of(Map<String, AttributeValue> attributes) {
        return new ItemEvent(new EventItem(attributes), /* proven= */ false);
    }

    /// What [#essence] gave, from where a digest has proven that it is unchanged.
    public static ItemEvent proven(Map<String, AttributeValue> essence) {
        return new ItemEvent(new EventItem(essence), /* proven= */ true);
    }

    /// All that makes the event: without the folded state and the hash, which follow from the rest.
    public Map<String, AttributeValue> essence() {
        var essence = new HashMap<>(item.attributes());
        essence.keySet().removeAll(EventItem.DERIVED);
        return essence;
    }

    @Override
    public EventRef ref() {
        var known = ref;
        if (known == null) {
            known = item.ref();
            ref = known;
        }
        return known;
    }

    @Override
    public EventType type() {
        return item.type();
    }

    @Override
    public Instant recordedAt() {
        return item.at();
    }

    @Override
    public RecordedEvent recorded() {
        requireWritten();
        return item.recorded(ref());
    }

    @Override
    public Optional<String> traceparent() {
        return Metadata.traceparent(item.attributes());
    }

    @Override
    public void requireIntact() {
        if (!proven) {
            var _ = Chain.intact(item.attributes());
        }
    }

    /// That the event is what was written, whatever the state beside it is. Throws
    /// [CorruptStream][dev.daybook.application.port.CorruptStream] when it is not.
    public void requireWritten() {
        if (!proven) {
            Chain.written(item.attributes());
        }
    }

    @Override
    public void requireAfter(StoredEvent earlier) {
        Chain.link(((ItemEvent) earlier).item, item);
    }

    @Override
    public StoredForm form() {
        return item.form();
    }

    @Override
    public long fingerprint() {
        return item.hash().asByteBuffer().getLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemEvent event && item.equals(event.item);
    }

    @Override
    public int hashCode() {
        return item.hashCode();
    }

    @Override
    public String toString() {
        return ref().toString();
    }

    static List<StoredEvent> all(Collection<Map<String, AttributeValue>> items) {
        return items.stream().<StoredEvent>map(ItemEvent::of).toList();
    }
}
