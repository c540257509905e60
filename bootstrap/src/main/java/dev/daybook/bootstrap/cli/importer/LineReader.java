package dev.daybook.bootstrap.cli.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.importer.Line.Content;
import dev.daybook.bootstrap.cli.importer.Line.JsonObject;
import dev.daybook.bootstrap.cli.importer.Line.Malformed;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file of JSON objects, one a line, and holds no more than one line at a time.
///
/// It looks no further than whether a line is an object: what is in there is for the service to judge.
final class LineReader implements AutoCloseable {

    /// In bytes; far beyond what the service takes.
    static final int LONGEST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final InputStream bytes;
    private long number;
    private long position;

    LineReader(Path file) throws IOException {
        this.file = file;
        this.bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /// Blank lines are counted, but passed over.
    Optional<Line> next() throws IOException {
        for (var line = nextBytes(); line.isPresent(); line = nextBytes()) {
            var text = line.get();
            if (!isBlank(text)) {
                return Optional.of(new Line(file, number, position, content(text)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /// Of an overlong line only as much as shows that it is.
    private Optional<byte[]> nextBytes() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = bytes.read()) {
            position++;
            if (line.size() <= LONGEST) {
                line.write(next);
            }
        }
        position++;
        number++;
        return Optional.of(line.toByteArray());
    }

    private static boolean isBlank(byte[] line) {
        for (byte octet : line) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }

    private static Content content(byte[] line) {
        if (line.length > LONGEST) {
            return new Malformed("longer than %d bytes".formatted(LONGEST));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return object(text.toString().strip());
        } catch (CharacterCodingException malformed) {
            return new Malformed("not UTF-8");
        }
    }

    private static Content object(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode json
                    ? new JsonObject(text, json)
                    : new Malformed("not a JSON object");
        } catch (JsonProcessingException malformed) {
            return new Malformed("not JSON: " + malformed.getOriginalMessage());
        }
    }
}
