package dev.daybook.adapter.out.dynamodb.balances;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.adapter.out.dynamodb.client.Attributes;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row for a person to look at.
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RowJson() {}

    static String write(BalanceRow row) {
        try {
            return MAPPER.writeValueAsString(plain(BalanceItem.content(row)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot be written as JSON: " + row, impossible);
        }
    }

    private static Map<String, Object> plain(Map<String, AttributeValue> item) {
        return new TreeMap<>(item.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> plain(it.getValue()))));
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> Long.valueOf(value.n());
            case B -> Attributes.uuid(value).toString();
            case L -> value.l().stream().map(RowJson::plain).toList();
            case M -> plain(value.m());
            case SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("not of a row: " + value);
        };
    }
}
