package dev.daybook.adapter.in.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.daybook.adapter.in.http.problem.Faults;
import java.util.Optional;

/// A value a client sent, the path at which it stands, and where to note what is wrong with it.
public record Spot(JsonNode value, String path, Faults faults) {

    /// A header or a query parameter: the rules for texts in bodies hold for it too.
    public static Spot named(String name, String text, Faults faults) {
        return new Spot(TextNode.valueOf(text), name, faults);
    }

    public <T> Optional<T> fault(String detail) {
        faults.add(path.isEmpty() ? "body" : path, detail);
        return Optional.empty();
    }

    Spot field(String name, JsonNode inner) {
        return new Spot(inner, pathOf(name), faults);
    }

    Spot element(int place, JsonNode inner) {
        return new Spot(inner, "%s[%d]".formatted(path, place), faults);
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
