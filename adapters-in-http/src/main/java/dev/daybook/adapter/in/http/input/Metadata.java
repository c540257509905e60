package dev.daybook.adapter.in.http.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The rule for metadata: a few short texts by name.
public final class Metadata {

    private static final int MOST = 20;
    private static final Rule<String> KEY = Texts.from1To(64);
    private static final Rule<String> VALUE = Texts.upTo(256);

    public static final Rule<Map<String, String>> METADATA = spot -> {
        if (!(spot.value() instanceof ObjectNode object)) {
            return spot.fault("must be an object of strings");
        }
        return object.size() > MOST ? spot.fault("must have at most %d keys".formatted(MOST)) : texts(spot, object);
    };

    private Metadata() {}

    private static Optional<Map<String, String>> texts(Spot spot, ObjectNode object) {
        var texts = new HashMap<String, String>();
        object.properties().forEach(property -> {
            var path = spot.pathOf(property.getKey());
            var key = KEY.read(Spot.named(path, property.getKey(), spot.faults()));
            var value = VALUE.read(spot.field(property.getKey(), property.getValue()));
            key.ifPresent(name -> value.ifPresent(text -> texts.put(name, text)));
        });
        return texts.size() == object.size() ? Optional.of(texts) : Optional.empty();
    }
}
