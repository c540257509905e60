package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.importer.Line.JsonObject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Transactions. Those on accounts that may refuse keep their order, since an earlier line may bring the money that a
/// later one spends; all others overtake each other freely.
final class TransactionLines implements LineKind {

    private final AccountLines accounts;
    private final FileHash hash;

    TransactionLines(AccountLines accounts, FileHash hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    @Override
    public String collection() {
        return "transactions";
    }

    /// Two lines of one `external_id` keep their order too: the first of them counts.
    @Override
    public Set<String> lanes(JsonObject line) {
        var lanes = new HashSet<String>();
        for (JsonNode posting : line.json().path("postings")) {
            addIfGuarded(posting.path("debit").asText(), lanes);
            addIfGuarded(posting.path("credit").asText(), lanes);
        }
        if (hasExternalId(line)) {
            lanes.add("external_id " + line.json().path("external_id").asText());
        }
        return lanes;
    }

    /// The file's hash and the line's number. The line's content alone would make one of two equal coffees; its number
    /// alone, or with the file's name, would take the next month's file for this one. The price: in a file that was
    /// changed, these lines are new ones.
    @Override
    public Optional<String> idempotencyKey(Line line, JsonObject object) throws IOException {
        return hasExternalId(object)
                ? Optional.empty()
                : Optional.of("import-%s-%d".formatted(hash.digits(), line.number()));
    }

    @Override
    public void taken(JsonObject line) {
        // No later line depends on it.
    }

    private void addIfGuarded(String account, Set<String> lanes) {
        if (!accounts.isUnbounded(account)) {
            lanes.add("account " + account);
        }
    }

    private static boolean hasExternalId(JsonObject line) {
        return line.json().hasNonNull("external_id");
    }
}
