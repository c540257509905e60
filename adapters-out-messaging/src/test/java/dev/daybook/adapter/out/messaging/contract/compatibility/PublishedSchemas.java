package dev.daybook.adapter.out.messaging.contract.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The build check: the schemas in `current`, as `{name}/{version}.json`, against all that was ever published.
///
/// @param published every revision of every schema, as `{name}/{version}.{revision}.json`, revisions counted from 0,
///     and their digests in `SHA256SUMS`. Files and lines are added, never edited: others built on them.
record PublishedSchemas(Path current, Path published) {

    static final String DIGESTS = "SHA256SUMS";

    private static final JsonMapper JSON = new JsonMapper();

    /// Empty when every reader of what was published understands what we say now.
    List<String> faults() {
        var faults = new ArrayList<String>();
        schemas(current).forEach(schema -> faults.addAll(faults(schema)));
        faults.addAll(withdrawn());
        faults.addAll(edited());
        return faults;
    }

    private List<String> faults(String schema) {
        var now = current.resolve(schema + ".json");
        var faults = new ArrayList<String>();
        int revisions = 0;
        for (var file = revision(schema, 0); Files.exists(file); file = revision(schema, ++revisions)) {
            for (String fault : SchemaChange.faults(json(file), json(now))) {
                faults.add("%s breaks a promise, see %s: %s. Make it a new version".formatted(schema, file, fault));
            }
        }
        return faults.isEmpty()
                ? unpublished(schema, now, revisions)
                : faults.stream().distinct().toList();
    }

    private List<String> unpublished(String schema, Path now, int revisions) {
        if (revisions > 0 && text(revision(schema, revisions - 1)).equals(text(now))) {
            return List.of();
        }
        var next = revision(schema, revisions);
        var what = revisions == 0 ? "was never published" : "is not what was published last";
        return List.of("%s %s: copy %s to %s, and add to %s the line %s"
                .formatted(schema, what, now, next, DIGESTS, line(published.relativize(next), now)));
    }

    private List<String> withdrawn() {
        return schemas(published).stream()
                .map(revision -> revision.substring(0, revision.lastIndexOf('.')))
                .distinct()
                .filter(schema -> !Files.exists(current.resolve(schema + ".json")))
                .map(schema -> schema + " was published and is gone: somebody may still read it")
                .toList();
    }

    private List<String> edited() {
        var digests = new TreeMap<String, String>();
        for (String line : text(published.resolve(DIGESTS)).lines().toList()) {
            digests.put(line.substring(line.indexOf("  ") + 2), line);
        }
        var faults = new ArrayList<String>();
        for (String revision : schemas(published)) {
            var file = Path.of(revision + ".json");
            var line = Optional.ofNullable(digests.remove(file.toString()));
            if (!line.equals(Optional.of(line(file, published.resolve(file))))) {
                faults.add("%s is not as it was published, by %s".formatted(file, DIGESTS));
            }
        }
        digests.keySet().forEach(file -> faults.add(file + " was published and is gone"));
        return faults;
    }

    private Path revision(String schema, int number) {
        return published.resolve("%s.%d.json".formatted(schema, number));
    }

    /// As `sha256sum` writes it.
    static String line(Path name, Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest) + "  " + name;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Without `.json`, sorted.
    private static List<String> schemas(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
