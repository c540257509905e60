package dev.daybook.functions;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ten years of one household's books, and the balances that another accounting program made of them.
final class HouseholdBooks {

    private static final Path FOLDER = Path.of("../bootstrap/src/test/resources/household");

    private HouseholdBooks() {}

    static List<String> accounts() {
        return lines("accounts.jsonl");
    }

    static List<String> transactions() {
        return lines("transactions.jsonl");
    }

    static Map<String, String> expectedBalances() {
        return lines("expected-balances.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(toMap(cells -> cells[0], cells -> cells[2], (one, _) -> one, TreeMap::new));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
