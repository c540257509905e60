package dev.daybook.adapter.in.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads exactly one JSON value out of valid UTF-8, with no name twice in an object and nothing behind it.
/// Names are not interned: clients choose them.
public final class StrictJson {

    private static final int DEEPEST = 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final JsonMapper READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /// Throws [MalformedJson].
    public static JsonNode read(byte[] utf8) {
        try {
            var json = READER.readTree(text(utf8));
            if (json.isMissingNode()) {
                throw new MalformedJson("There is no JSON to read.");
            }
            return json;
        } catch (StreamReadException broken) {
            throw new MalformedJson("This is not JSON: %s, %s.".formatted(broken.getOriginalMessage(), place(broken)));
        } catch (JsonProcessingException trailing) {
            throw new MalformedJson("More follows after the JSON value, %s.".formatted(place(trailing)));
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new MalformedJson("This is not UTF-8.");
        }
    }

    private static String place(JsonProcessingException broken) {
        JsonLocation place = broken.getLocation();
        return place == null ? "somewhere" : "line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }
}
