package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.importer.Line.JsonObject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Accounts, known by their id: opening one again changes nothing.
final class AccountLines implements LineKind {

    private final Set<String> unbounded = new HashSet<>();

    /// Whether the service confirmed that this account has no minimum balance, so that no posting can fail on it.
    boolean isUnbounded(String account) {
        return unbounded.contains(account);
    }

    @Override
    public String collection() {
        return "accounts";
    }

    @Override
    public Set<String> lanes(JsonObject line) {
        return Set.of(id(line).asText());
    }

    @Override
    public Optional<String> idempotencyKey(Line line, JsonObject object) {
        return Optional.empty();
    }

    @Override
    public void taken(JsonObject line) {
        if (line.json().path("minimum_balance").isNull()) {
            unbounded.add(id(line).asText());
        }
    }

    private static JsonNode id(JsonObject line) {
        return line.json().path("id");
    }
}
