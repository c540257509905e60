package dev.daybook.adapter.out.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;
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
}
