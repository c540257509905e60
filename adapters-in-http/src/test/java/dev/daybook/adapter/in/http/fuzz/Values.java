package dev.daybook.adapter.in.http.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values that fit a schema.
record Values(Known known, Dice dice) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// `name` is what the value is called where it stands.
    JsonNode any(String name, Schema<?> schema) {
        if (Boolean.TRUE.equals(schema.getNullable()) && dice.oneIn(3)) {
            return NODES.nullNode();
        }
        if (schema.getExample() != null && dice.oneIn(8)) {
            return tree(schema.getExample());
        }
        if (schema.getEnum() != null) {
            return tree(dice.pick(schema.getEnum()));
        }
        return oneOf(schema).map(choice -> any(name, choice)).orElseGet(() -> ofType(name, schema));
    }

    /// A value from outside of our hands as a tree.
    static JsonNode tree(Object value) {
        return switch (value) {
            case Date date -> NODES.textNode(date.toInstant().toString());
            case OffsetDateTime time -> NODES.textNode(time.toInstant().toString());
            case Object plain -> JSON.valueToTree(plain);
        };
    }

    private Optional<Schema<?>> oneOf(Schema<?> schema) {
        var choices = new ArrayList<Schema<?>>();
        for (Schema<?> choice : orNone(schema.getOneOf())) {
            choices.add(choice);
        }
        for (Schema<?> choice : orNone(schema.getAnyOf())) {
            choices.add(choice);
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(dice.pick(choices));
    }

    private JsonNode ofType(String name, Schema<?> schema) {
        return switch (Objects.requireNonNullElse(schema.getType(), "object")) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> NODES.booleanNode(dice.oneIn(2));
            case "integer", "number" -> NODES.numberNode(number(schema));
            case "string" -> NODES.textNode(text(name, schema));
            case String other -> throw new IllegalArgumentException("no values of type " + other);
        };
    }

    private JsonNode object(Schema<?> schema) {
        var object = NODES.objectNode();
        var required = Set.copyOf(Objects.requireNonNullElse(schema.getRequired(), List.<String>of()));
        Map<String, Schema<?>> properties = properties(schema);
        properties.forEach((name, inner) -> {
            if (required.contains(name) || dice.oneIn(3)) {
                object.set(name, any(name, inner));
            }
        });
        if (schema.getAdditionalProperties() instanceof Schema<?> others) {
            for (int more = dice.below(3); more > 0; more--) {
                object.set(word(1, 20), any("", others));
            }
        }
        return object;
    }

    private static Map<String, Schema<?>> properties(Schema<?> schema) {
        var properties = new LinkedHashMap<String, Schema<?>>();
        if (schema.getProperties() != null) {
            for (var name : schema.getProperties().keySet()) {
                properties.put(name, schema.getProperties().get(name));
            }
        }
        for (Schema<?> part : orNone(schema.getAllOf())) {
            properties.putAll(properties(part));
        }
        return properties;
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return Objects.requireNonNullElse(some, List.of());
    }

    private JsonNode array(String name, Schema<?> schema) {
        var array = NODES.arrayNode();
        int least = Objects.requireNonNullElse(schema.getMinItems(), 0);
        int most = Math.min(least + 3, Objects.requireNonNullElse(schema.getMaxItems(), Integer.MAX_VALUE));
        for (int more = dice.between(least, most); more > 0; more--) {
            array.add(any(name, schema.getItems()));
        }
        return array;
    }

    private long number(Schema<?> schema) {
        long least = Optional.ofNullable(schema.getMinimum())
                .map(BigDecimal::longValue)
                .orElse(0L);
        long most = Optional.ofNullable(schema.getMaximum())
                .map(BigDecimal::longValue)
                .orElse(least + 100);
        return dice.between(least, most);
    }

    private String text(String name, Schema<?> schema) {
        return known.any(name, dice).filter(_ -> !dice.oneIn(6)).orElseGet(() -> freshText(schema));
    }

    private String freshText(Schema<?> schema) {
        if (schema.getPattern() != null) {
            var word = Spelling.of(schema.getPattern(), dice);
            return word.substring(0, Math.min(word.length(), longest(schema)));
        }
        return switch (Objects.requireNonNullElse(schema.getFormat(), "")) {
            case "uuid" -> dice.uuid().toString();
            case "date-time" -> time();
            case "date" -> time().substring(0, 10);
            default -> word(Objects.requireNonNullElse(schema.getMinLength(), 0), longest(schema));
        };
    }

    private String time() {
        return Instant.ofEpochSecond(dice.between(0L, 4_000_000_000L), dice.below(1_000_000) * 1_000L)
                .toString();
    }

    private String word(int least, int most) {
        return Spelling.of("[ -~]{%d,%d}".formatted(least, most), dice);
    }

    private static int longest(Schema<?> schema) {
        return Objects.requireNonNullElse(schema.getMaxLength(), 300);
    }
}
