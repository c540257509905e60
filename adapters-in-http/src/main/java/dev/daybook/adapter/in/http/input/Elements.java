package dev.daybook.adapter.in.http.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rule for arrays that hold something.
public final class Elements {

    private Elements() {}

    public static <T> Rule<List<T>> of(Rule<T> rule) {
        return spot -> {
            if (!(spot.value() instanceof ArrayNode array)) {
                return spot.fault("must be an array");
            }
            return array.isEmpty() ? spot.fault("must not be empty") : all(rule, spot, array);
        };
    }

    private static <T> Optional<List<T>> all(Rule<T> rule, Spot spot, ArrayNode array) {
        var elements = new ArrayList<T>();
        for (int place = 0; place < array.size(); place++) {
            rule.read(spot.element(place, array.get(place))).ifPresent(elements::add);
        }
        return elements.size() == array.size() ? Optional.of(elements) : Optional.empty();
    }
}
