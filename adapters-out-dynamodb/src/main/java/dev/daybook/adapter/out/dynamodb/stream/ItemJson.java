package dev.daybook.adapter.out.dynamodb.stream;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as DynamoDB writes it in JSON: each value in an object that names its type.
final class ItemJson {

    private ItemJson() {}

    /// Throws [IllegalArgumentException] for what is no item.
    static Map<String, AttributeValue> read(JsonNode item) {
        require(item.isObject(), item);
        return item.properties().stream().collect(toMap(Map.Entry::getKey, field -> value(field.getValue())));
    }

    private static AttributeValue value(JsonNode typed) {
        require(typed.isObject() && typed.size() == 1, typed);
        var type = typed.properties().iterator().next();
        var value = type.getValue();
        return switch (type.getKey()) {
            case "S" -> AttributeValue.fromS(text(value));
            case "N" -> AttributeValue.fromN(text(value));
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(read(value));
            case "L" -> AttributeValue.fromL(list(value, ItemJson::value));
            case "SS" -> AttributeValue.fromSs(list(value, ItemJson::text));
            case "NS" -> AttributeValue.fromNs(list(value, ItemJson::text));
            case "BS" -> AttributeValue.fromBs(list(value, ItemJson::bytes));
            default -> throw unreadable(typed);
        };
    }

    private static String text(JsonNode value) {
        require(value.isTextual(), value);
        return value.textValue();
    }

    private static SdkBytes bytes(JsonNode value) {
        try {
            return SdkBytes.fromByteArray(value.binaryValue());
        } catch (IOException notBase64) {
            throw new UncheckedIOException(notBase64);
        }
    }

    private static <T> List<T> list(JsonNode value, Function<JsonNode, T> element) {
        require(value.isArray(), value);
        return StreamSupport.stream(value.spliterator(), false).map(element).toList();
    }

    private static void require(boolean holds, JsonNode value) {
        if (!holds) {
            throw unreadable(value);
        }
    }

    /// Without the value, which is nobody's business where this is told.
    private static IllegalArgumentException unreadable(JsonNode value) {
        return new IllegalArgumentException("no item's value: " + value.getNodeType());
    }
}
