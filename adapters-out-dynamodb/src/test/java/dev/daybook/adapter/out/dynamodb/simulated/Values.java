package dev.daybook.adapter.out.dynamodb.simulated;

import java.math.BigDecimal;
import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How DynamoDB orders and adds up values.
final class Values {

    private Values() {}

    static int compare(AttributeValue one, AttributeValue other) {
        if (one.type() != other.type()) {
            throw new IllegalArgumentException("of different types: %s and %s".formatted(one, other));
        }
        return switch (one.type()) {
            case N -> number(one).compareTo(number(other));
            case S -> one.s().compareTo(other.s());
            case B ->
                Arrays.compareUnsigned(one.b().asByteArrayUnsafe(), other.b().asByteArrayUnsafe());
            default -> throw new IllegalArgumentException("has no order: " + one);
        };
    }

    static boolean equal(AttributeValue one, AttributeValue other) {
        return switch (one.type()) {
            case N, S, B -> one.type() == other.type() && compare(one, other) == 0;
            default -> one.equals(other);
        };
    }

    static AttributeValue plus(AttributeValue one, AttributeValue other) {
        return AttributeValue.fromN(number(one).add(number(other)).toPlainString());
    }

    static AttributeValue minus(AttributeValue one, AttributeValue other) {
        return AttributeValue.fromN(number(one).subtract(number(other)).toPlainString());
    }

    private static BigDecimal number(AttributeValue value) {
        return new BigDecimal(value.n());
    }
}
