package dev.daybook.adapter.out.dynamodb.codec;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.daybook.domain.event.DomainEvent;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.ledger.LedgerEvent.LedgerCreated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What every frozen file means today: `{stored name}.v{version}.json`, or another example of it with a word in
/// between. A file is added, never edited; what it means is edited when an upcast gives it a new meaning.
final class FrozenEvents {

    private static final Map<String, DomainEvent> LEDGERS = Map.ofEntries(
            entry(
                    "ledger-created.v1",
                    new LedgerCreated(new LedgerId("main"), Optional.of("The books of Example Ltd"), FrozenWords.NOON)),
            entry(
                    "ledger-created.v1.minimal",
                    new LedgerCreated(new LedgerId("main"), Optional.empty(), FrozenWords.NOON)));

    static final Map<String, DomainEvent> MEANINGS = Stream.of(
                    LEDGERS, FrozenAccountEvents.MEANINGS, FrozenTransactionEvents.MEANINGS)
            .flatMap(family -> family.entrySet().stream())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private FrozenEvents() {}

    static DomainEvent meaning(String file) {
        return Optional.ofNullable(MEANINGS.get(file)).orElseThrow();
    }

    /// The stored JSON in every file, by the file's name without its ending.
    static Map<String, String> files() {
        try (var paths =
                Files.list(Path.of(FrozenEvents.class.getResource("/events").toURI()))) {
            return new TreeMap<>(paths.collect(toUnmodifiableMap(FrozenEvents::name, FrozenEvents::json)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    private static String json(Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
