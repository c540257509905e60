package dev.daybook.adapter.in.http.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// JSON whose fields are missing, unknown, or of another kind, anywhere in it.
final class JsonBends {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e3",
            "1e999",
            "-0",
            "1E-400",
            "12345678901234567890123456789012345678901",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":null}",
            "[{}]",
            "\"\"",
            "{\"a\":{\"b\":{}}}");

    static final List<Bend> ALL = List.of(
            somewhere((place, dice) -> place.remove()),
            somewhere((place, dice) -> place.remove()),
            somewhere((place, dice) -> place.set(literal(dice.pick(LITERALS)))),
            somewhere((place, dice) -> place.set(literal(dice.pick(LITERALS)))),
            somewhere((place, dice) -> place.set(NODES.textNode(dice.pick(Odd.TEXTS)))),
            somewhere((place, dice) -> place.set(NODES.textNode(dice.pick(Odd.TEXTS)))),
            somewhere((place, dice) -> place.set(NODES.textNode(dice.pick(Odd.NUMBERS)))),
            somewhere((place, dice) -> place.set(NODES.textNode(dice.pick(Odd.TIMES)))),
            somewhere((place, dice) -> place.set(NODES.textNode(place.get().asText() + dice.pick(Odd.WORDS)))),
            somewhere((place, dice) -> place.set(NODES.textNode("x".repeat(dice.pick(List.of(70_000, 1_100_000)))))),
            somewhere((place, dice) -> place.set(NODES.arrayNode().add(place.get()))),
            somewhere((place, dice) -> place.set(NODES.objectNode().set("x", place.get()))),
            somewhere((place, dice) -> place.add(dice.pick(Odd.TEXTS), literal(dice.pick(LITERALS)))),
            somewhere((place, dice) -> place.add("colour", NODES.textNode("red"))),
            somewhere((place, dice) -> place.repeat(dice.pick(List.of(1, 20, 600)))));

    private JsonBends() {}

    private static JsonNode literal(String json) {
        return NODES.rawValueNode(new RawValue(json));
    }

    /// Where one value stands in another.
    private record Place(JsonNode parent, String name, int index) {

        JsonNode get() {
            return parent instanceof ObjectNode ? parent.path(name) : parent.path(index);
        }

        void set(JsonNode value) {
            change(object -> object.set(name, value), array -> array.set(index, value));
        }

        void remove() {
            change(object -> object.without(name), array -> array.remove(index));
        }

        void add(String field, JsonNode value) {
            change(object -> object.set(field, value), array -> array.insert(index, value));
        }

        /// Only what is small: bodies are to be a few megabytes at most.
        void repeat(int times) {
            int most = get().toString().length() > 1_000 ? 1 : times;
            for (int time = 0; time < most; time++) {
                int number = time;
                change(object -> object.set(name + number, get()), array -> array.add(get()));
            }
        }

        private void change(Consumer<ObjectNode> inObject, Consumer<ArrayNode> inArray) {
            if (parent instanceof ObjectNode object) {
                inObject.accept(object);
            } else {
                inArray.accept((ArrayNode) parent);
            }
        }
    }

    private static Bend somewhere(BiConsumer<Place, Dice> change) {
        return (draft, dice) -> {
            if (draft.content.isEmpty()) {
                return;
            }
            int line = dice.below(draft.content.size());
            try {
                var json = JSON.readTree(draft.content.get(line));
                var places = places(json);
                if (!places.isEmpty()) {
                    change.accept(dice.pick(places), dice);
                    draft.content.set(line, JSON.writeValueAsBytes(json));
                }
            } catch (JsonProcessingException _) {
                // Bent already so far that it is no JSON: leave it so.
            } catch (IOException impossible) {
                throw new AssertionError("bytes in memory", impossible);
            }
        };
    }

    private static List<Place> places(JsonNode json) {
        var places = new ArrayList<Place>();
        for (var field : json.properties()) {
            places.add(new Place(json, field.getKey(), 0));
            places.addAll(places(field.getValue()));
        }
        for (int index = 0; json.isArray() && index < json.size(); index++) {
            places.add(new Place(json, "", index));
            places.addAll(places(json.get(index)));
        }
        return places;
    }
}
