package dev.daybook.adapter.in.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The fields of one object, asked for one by one.
public final class Fields {

    private final Spot spot;
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    private Fields(Spot spot, ObjectNode object) {
        this.spot = spot;
        this.object = object;
    }

    /// `reader` asks for every field there may be, and tells how to put them together. That happens when none of them
    /// was at fault; a field it did not ask for is one.
    public static <T> Rule<T> object(Function<Fields, Supplier<T>> reader) {
        return spot -> {
            if (!(spot.value() instanceof ObjectNode object)) {
                return spot.fault("must be an object");
            }
            int before = spot.faults().count();
            var fields = new Fields(spot, object);
            var whole = reader.apply(fields);
            fields.refuseOthers();
            return spot.faults().count() == before ? Optional.of(whole.get()) : Optional.empty();
        };
    }

    public <T> Optional<T> required(String name, Rule<T> rule) {
        if (object.get(name) == null) {
            spot.faults().add(spot.pathOf(name), "is required");
        }
        return optional(name, rule);
    }

    public <T> Optional<T> optional(String name, Rule<T> rule) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null ? Optional.empty() : rule.read(spot.field(name, value));
    }

    /// The same for a field whose `null` says no more than leaving it out.
    public <T> Optional<T> optionalOrNull(String name, Rule<T> rule) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? Optional.empty() : rule.read(spot.field(name, value));
    }

    /// For a fault that only several fields together make.
    public void fault(String name, String detail) {
        spot.faults().add(spot.pathOf(name), detail);
    }

    private void refuseOthers() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                spot.faults().add(spot.pathOf(name), "is not a field we know");
            }
        });
    }
}
