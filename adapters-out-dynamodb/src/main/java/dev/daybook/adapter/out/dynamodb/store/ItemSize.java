package dev.daybook.adapter.out.dynamodb.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How many bytes DynamoDB counts for an item: names and values, and one byte and half a digit each for numbers.
///
/// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html>
public final class ItemSize {

    private static final int CONTAINER = 3;
    private static final int ELEMENT = 1;

    private ItemSize() {}

    public static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case L -> CONTAINER + elements(value.l());
            case M -> CONTAINER + ELEMENT * value.m().size() + of(value.m());
            case BOOL, NUL -> 1;
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("not used here: " + value);
        };
    }

    private static int elements(Collection<AttributeValue> elements) {
        return elements.stream().mapToInt(element -> ELEMENT + of(element)).sum();
    }

    private static int number(String digits) {
        var number = new BigDecimal(digits).stripTrailingZeros();
        int sign = number.signum() < 0 ? 1 : 0;
        return sign + 1 + (number.precision() + 1) / 2;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
