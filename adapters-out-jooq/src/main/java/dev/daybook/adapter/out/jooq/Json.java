package dev.daybook.adapter.out.jooq;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
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

    /// Whether all of `wanted` is in an object; an index on what its column contains serves it.
    static Condition containsAll(Field<JSONB> column, Map<String, String> wanted) {
        return wanted.isEmpty() ? noCondition() : condition("{0} @> {1}", column, val(write(wanted)));
    }

    static <T> T read(JSONB json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json.data(), type);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException("not what we wrote: " + json, foreign);
        }
    }
}
