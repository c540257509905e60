package dev.daybook.adapter.out.dynamodb.simulated;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Conditions and updates in DynamoDB's own language, as far as we use it, on one item as it is.
final class Expressions {

    private final Map<String, AttributeValue> item;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    Expressions(Map<String, AttributeValue> item, Map<String, String> names, Map<String, AttributeValue> values) {
        this.item = item;
        this.names = names;
        this.values = values;
    }

    boolean holds(@Nullable String condition) {
        if (condition == null) {
            return true;
        }
        var tokens = new Tokens(condition);
        boolean holds = or(tokens);
        if (!tokens.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + condition);
        }
        return holds;
    }

    /// The item afterwards.
    Map<String, AttributeValue> update(String update) {
        var updated = new HashMap<>(item);
        var tokens = new Tokens(update);
        while (!tokens.isEmpty()) {
            switch (tokens.next()) {
                case "SET" -> each(tokens, () -> set(tokens, updated));
                case "REMOVE" -> each(tokens, () -> updated.remove(name(tokens.next())));
                case "ADD" -> each(tokens, () -> add(tokens, updated));
                default -> throw new IllegalArgumentException("not understood: " + update);
            }
        }
        return updated;
    }

    private static void each(Tokens tokens, Runnable clause) {
        do {
            clause.run();
        } while (tokens.take(","));
    }

    private void set(Tokens tokens, Map<String, AttributeValue> updated) {
        var name = name(tokens.next());
        tokens.require("=");
        var value = operand(tokens).orElseThrow();
        if (tokens.take("+")) {
            value = Values.plus(value, operand(tokens).orElseThrow());
        } else if (tokens.take("-")) {
            value = Values.minus(value, operand(tokens).orElseThrow());
        }
        updated.put(name, value);
    }

    private void add(Tokens tokens, Map<String, AttributeValue> updated) {
        updated.merge(name(tokens.next()), operand(tokens).orElseThrow(), Values::plus);
    }

    private boolean or(Tokens tokens) {
        boolean holds = and(tokens);
        while (tokens.take("OR")) {
            holds |= and(tokens);
        }
        return holds;
    }

    private boolean and(Tokens tokens) {
        boolean holds = not(tokens);
        while (tokens.take("AND")) {
            holds &= not(tokens);
        }
        return holds;
    }

    private boolean not(Tokens tokens) {
        return tokens.take("NOT") ? !not(tokens) : one(tokens);
    }

    private boolean one(Tokens tokens) {
        if (tokens.take("(")) {
            boolean holds = or(tokens);
            tokens.require(")");
            return holds;
        }
        if (tokens.take("attribute_exists")) {
            return isThere(tokens);
        }
        if (tokens.take("attribute_not_exists")) {
            return !isThere(tokens);
        }
        if (tokens.take("begins_with")) {
            return beginsWith(tokens);
        }
        return compared(tokens);
    }

    private boolean isThere(Tokens tokens) {
        tokens.require("(");
        boolean isThere = item.containsKey(name(tokens.next()));
        tokens.require(")");
        return isThere;
    }

    private boolean beginsWith(Tokens tokens) {
        tokens.require("(");
        var value = operand(tokens);
        tokens.require(",");
        var prefix = operand(tokens).orElseThrow().s();
        tokens.require(")");
        return value.filter(text -> text.s() != null && text.s().startsWith(prefix))
                .isPresent();
    }

    /// What is not there is not equal to anything, nor less or more.
    private boolean compared(Tokens tokens) {
        var left = operand(tokens);
        var comparator = tokens.next();
        var right = operand(tokens);
        boolean between = comparator.equalsIgnoreCase("BETWEEN");
        if (between) {
            tokens.require("AND");
        }
        var most = between ? operand(tokens) : right;
        if (left.isEmpty() || right.isEmpty() || most.isEmpty()) {
            return comparator.equals("<>");
        }
        if (comparator.equals("=")) {
            return Values.equal(left.get(), right.get());
        }
        if (comparator.equals("<>")) {
            return !Values.equal(left.get(), right.get());
        }
        int order = Values.compare(left.get(), right.get());
        return switch (comparator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> between && order >= 0 && Values.compare(left.get(), most.get()) <= 0;
        };
    }

    private Optional<AttributeValue> operand(Tokens tokens) {
        var token = tokens.next();
        if (token.equals("if_not_exists")) {
            tokens.require("(");
            var attribute = Optional.ofNullable(item.get(name(tokens.next())));
            tokens.require(",");
            var otherwise = operand(tokens);
            tokens.require(")");
            return attribute.or(() -> otherwise);
        }
        if (token.startsWith(":")) {
            return Optional.of(Optional.ofNullable(values.get(token)).orElseThrow());
        }
        return Optional.ofNullable(item.get(name(token)));
    }

    private String name(String token) {
        return token.startsWith("#") ? Optional.ofNullable(names.get(token)).orElseThrow() : token;
    }
}
