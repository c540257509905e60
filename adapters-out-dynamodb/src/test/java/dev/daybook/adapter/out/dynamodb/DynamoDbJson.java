package dev.daybook.adapter.out.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as DynamoDB itself writes them: `{"version":{"N":"1"}}`.
public final class DynamoDbJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private DynamoDbJson() {}

    public static String write(Map<String, AttributeValue> item) {
        var fields = new TreeMap<String, Map<String, Object>>();
        item.forEach((name, value) -> fields.put(name, Map.of(value.type().name(), content(value))));
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object content(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case B -> value.b().asByteArray();
            default -> throw new IllegalArgumentException("not used here: " + value);
        };
    }

    public static Map<String, AttributeValue> read(String json) {
        try {
            return item(MAPPER.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, AttributeValue> item(JsonNode fields) throws IOException {
        var item = new HashMap<String, AttributeValue>();
        for (var field : fields.properties()) {
            item.put(field.getKey(), value(field.getValue()));
        }
        return item;
    }

    private static AttributeValue value(JsonNode typed) throws IOException {
        var only = typed.properties().iterator().next();
        var content = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(content.textValue());
            case "N" -> AttributeValue.fromN(content.textValue());
            case "B" -> AttributeValue.fromB(SdkBytes.fromByteArray(content.binaryValue()));
            case "L" -> list(content);
            case "M" -> AttributeValue.fromM(item(content));
            default -> throw new IllegalArgumentException("not used here: " + typed);
        };
    }

    private static AttributeValue list(JsonNode elements) throws IOException {
        var values = new ArrayList<AttributeValue>();
        for (var element : elements) {
            values.add(value(element));
        }
        return AttributeValue.fromL(values);
    }
}
