package dev.daybook.adapter.in.http.auth;

import java.util.Arrays;
import java.util.Optional;

/// What somebody may do, by the word that tokens have for it. None includes another.
public enum Scope {
    READ("ledger:read"),
    WRITE("ledger:write"),
    OPERATE("ledger:operate");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
