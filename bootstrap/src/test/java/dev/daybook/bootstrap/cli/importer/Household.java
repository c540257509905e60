package dev.daybook.bootstrap.cli.importer;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// Ten years of one household: 117 accounts, 3,821 transactions.
final class Household {

    static final Path ACCOUNTS = file("accounts.jsonl");
    static final Path TRANSACTIONS = file("transactions.jsonl");

    private Household() {}

    private static Path file(String name) {
        try {
            var resource = Household.class.getResource("/household/" + name);
            return Path.of(Objects.requireNonNull(resource, name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
