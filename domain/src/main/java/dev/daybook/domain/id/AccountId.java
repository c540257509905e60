package dev.daybook.domain.id;

import java.util.regex.Pattern;

/// The name its client chose for an account: segments joined by colons, such as `users:042:wallet`.
public record AccountId(String value) implements Comparable<AccountId> {

    public static final int MAX_LENGTH = 128;

    private static final Pattern SPELLING = Pattern.compile("[A-Za-z0-9_-]+(:[A-Za-z0-9_-]+)*+");

    public AccountId {
        if (!isSpelledWell(value)) {
            throw new IllegalArgumentException("not an account id: " + value);
        }
    }

    public static boolean isSpelledWell(String text) {
        return text.length() <= MAX_LENGTH && SPELLING.matcher(text).matches();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
