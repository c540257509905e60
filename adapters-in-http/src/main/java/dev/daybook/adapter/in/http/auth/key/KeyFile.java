package dev.daybook.adapter.in.http.auth.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.daybook.adapter.in.http.input.Spot;
import dev.daybook.adapter.in.http.json.Json;
import dev.daybook.adapter.in.http.json.MalformedJson;
import dev.daybook.adapter.in.http.json.StrictJson;
import dev.daybook.adapter.in.http.problem.Fault;
import dev.daybook.adapter.in.http.problem.Faults;
import dev.daybook.adapter.in.http.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of keys: a JSON object in each line, without the secrets.
final class KeyFile {

    private static final String OWNER_ALONE = "rw-------";

    private KeyFile() {}

    /// The keys by their ids. Throws [UnusableKeyFile].
    static Map<String, ApiKey> read(Path file) {
        var keys = new HashMap<String, ApiKey>();
        var faults = new ArrayList<String>();
        int number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                readLine(line, "line %d ".formatted(number), keys, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new UnusableKeyFile(file, faults);
        }
        return Map.copyOf(keys);
    }

    /// Writes one key behind the others, into a new file that is its owner's alone where there is none. Throws
    /// [UnusableKeyFile] when what is there is not right.
    static void append(Path file, ApiKey key) throws IOException {
        create(file);
        var _ = read(file);
        var line = new String(Json.bytes(KeyLine.json(key)), UTF_8) + "\n";
        try (var channel = FileChannel.open(file, Set.of(WRITE, APPEND))) {
            var whole = ByteBuffer.wrap(((endsInALine(file) ? "" : "\n") + line).getBytes(UTF_8));
            while (whole.hasRemaining()) {
                int _ = channel.write(whole);
            }
            channel.force(true);
        }
    }

    private static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            try (var _ = FileChannel.open(file, Set.of(WRITE, CREATE_NEW), ownerAlone())) {
                return;
            }
        }
    }

    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean endsInALine(Path file) throws IOException {
        var text = Files.readString(file);
        return text.isEmpty() || text.endsWith("\n");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new UnusableKeyFile(file, List.of("there is no such file"));
        } catch (CharacterCodingException unreadable) {
            throw new UnusableKeyFile(file, List.of("it is not UTF-8"));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(file, List.of("it cannot be read"));
        }
    }

    private static void readLine(String line, String place, Map<String, ApiKey> keys, List<String> faults) {
        try {
            var noted = new Faults();
            var key = noted.require(KeyLine.RULE.read(new Spot(StrictJson.read(line.getBytes(UTF_8)), "", noted)));
            if (keys.putIfAbsent(key.id(), key) != null) {
                faults.add(place + "has an id that another line has too");
            }
        } catch (MalformedJson _) {
            faults.add(place + "is not a JSON object");
        } catch (ProblemException faulty) {
            faulty.problem().faults().forEach(fault -> faults.add(place + words(fault)));
        }
    }

    /// A name that is none of ours may be anything, a secret in the wrong place too.
    private static String words(Fault fault) {
        var field = fault.field();
        if (field.equals("body")) {
            return fault.detail();
        }
        return KeyLine.FIELDS.contains(field.replaceFirst("\\[[0-9]+]$", ""))
                ? field + " " + fault.detail()
                : "has a field that we do not know";
    }
}
