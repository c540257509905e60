package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.daybook.application.port.CorruptStream;
import dev.daybook.application.port.EventRef;
import dev.daybook.domain.catalogue.EventCatalogue;
import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.event.EventType;
import dev.daybook.domain.event.RetiredEvent;

/// Events as JSON: written in their current shape, read in every shape they ever had.
public final class EventJson {

    private static final String REQUEST = "request";
    private static final String KEY = "key";

    private EventJson() {}

    public static String write(DomainEvent event) {
        return Json.write((Record) event);
    }

    /// Stored JSON for people to look at, without the key by which a client may repeat its request. Where there is
    /// none, or where it is no JSON, it stays as it is.
    public static String withoutKey(String json) {
        try {
            return Json.replaced(json, REQUEST, KEY, "…");
        } catch (JsonProcessingException _) {
            return json;
        }
    }

    /// The event in its current shape. Throws [CorruptStream] for a type that only a newer Daybook knows, and for JSON
    /// that is not of its type.
    public static DomainEvent read(EventRef ref, EventType type, String json) {
        var shape = EventCatalogue.shapeOf(type)
                .orElseThrow(() -> fault(ref, "is of an unknown type, %s: a newer Daybook wrote it".formatted(type)));
        try {
            return current(Json.read(json, shape));
        } catch (JsonProcessingException unreadable) {
            throw fault(ref, "is not %s: %s".formatted(type, unreadable.getOriginalMessage()));
        }
    }

    private static DomainEvent current(Record stored) {
        return switch (stored) {
            case DomainEvent event -> event;
            case RetiredEvent retired -> retired.upcast();
            default -> throw new IllegalStateException("neither an event nor a retired one: " + stored.getClass());
        };
    }

    private static CorruptStream fault(EventRef ref, String fault) {
        return new CorruptStream(ref.stream(), "event %d %s".formatted(ref.version(), fault));
    }
}
