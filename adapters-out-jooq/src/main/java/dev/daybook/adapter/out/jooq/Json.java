package dev.daybook.adapter.out.jooq;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jooq.JSONB;

/// Values of `jsonb` columns.
final class Json {

    /// Metadata.
    static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static JSONB write(Object value) {
        try {
            return JSONB.valueOf(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> T read(JSONB json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json.data(), type);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException("not what we wrote: " + json, foreign);
        }
    }
}
