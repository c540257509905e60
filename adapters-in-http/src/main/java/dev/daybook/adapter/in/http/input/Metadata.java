package dev.daybook.adapter.in.http.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The rule for metadata: a few short texts by name.
public final class Metadata {

    private static final int MOST = 20;
    public static final Rule<String> KEY = Texts.from1To(64);
    public static final Rule<String> VALUE = Texts.upTo(256);

    public static final Rule<Map<String, String>> METADATA = of(MOST, VALUE);

    /// Changes of metadata, as a merge patch (RFC 7396) writes them: `null` removes a key.
    /// All keys there may be can be replaced at once.
    public static final Rule<Map<String, Optional<String>>> PATCH = of(
            2 * MOST,
            spot -> spot.value().isNull()
                    ? Optional.of(Optional.empty())
                    : VALUE.read(spot).flatMap(text -> Optional.of(Optional.of(text))));

    private Metadata() {}

    private static <V> Rule<Map<String, V>> of(int most, Rule<V> value) {
        return spot -> {
            if (!(spot.value() instanceof ObjectNode object)) {
                return spot.fault("must be an object of strings");
            }
            return object.size() > most
                    ? spot.fault("must have at most %d keys".formatted(most))
                    : values(value, spot, object);
        };
    }

    private static <V> Optional<Map<String, V>> values(Rule<V> rule, Spot spot, ObjectNode object) {
        var values = new HashMap<String, V>();
        object.properties().forEach(property -> {
            var path = spot.pathOf(property.getKey());
            var key = KEY.read(Spot.named(path, property.getKey(), spot.faults()));
            var value = rule.read(spot.field(property.getKey(), property.getValue()));
            key.ifPresent(name -> value.ifPresent(read -> values.put(name, read)));
        });
        return values.size() == object.size() ? Optional.of(values) : Optional.empty();
    }
}
