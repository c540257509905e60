package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;

/// Writes a value as one JSON string.
final class ToText<T> extends JsonSerializer<T> {

    private final Function<T, String> writing;

    ToText(Function<T, String> writing) {
        this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
        json.writeString(writing.apply(value));
    }

    /// The same for a key of a map.
    static final class Key<T> extends JsonSerializer<T> {

        private final Function<T, String> writing;

        Key(Function<T, String> writing) {
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeFieldName(writing.apply(value));
        }
    }
}
