package dev.daybook.adapter.out.dynamodb.simulated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// The words of an expression, one after the other.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[#:]?\\w+|<>|<=|>=|[=<>(),+-]");

    private final Deque<String> tokens = new ArrayDeque<>();

    Tokens(String expression) {
        var matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    String next() {
        return tokens.remove();
    }

    /// Whether the next one is this, which then is taken.
    boolean take(String token) {
        boolean taken = !tokens.isEmpty() && tokens.peek().equalsIgnoreCase(token);
        if (taken) {
            tokens.remove();
        }
        return taken;
    }

    void require(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("no %s before %s".formatted(token, tokens));
        }
    }
}
