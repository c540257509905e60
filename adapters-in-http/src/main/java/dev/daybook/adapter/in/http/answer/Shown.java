package dev.daybook.adapter.in.http.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.request.EntityTag;
import java.util.Optional;

/// A thing as clients see it, and the tag by which they tell this state of it from others, where it has any.
public record Shown(ObjectNode json, Optional<EntityTag> tag) {

    public static Shown of(ObjectNode json, EntityTag tag) {
        return new Shown(json, Optional.of(tag));
    }

    public static Shown untagged(ObjectNode json) {
        return new Shown(json, Optional.empty());
    }

    public String id() {
        return json.required("id").textValue();
    }
}
