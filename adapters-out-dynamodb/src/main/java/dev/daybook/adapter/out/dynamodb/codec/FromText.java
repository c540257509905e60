package dev.daybook.adapter.out.dynamodb.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a value from one JSON string, and from nothing else.
final class FromText<T> extends JsonDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> reading;

    FromText(Class<T> type, Function<String, T> reading) {
        this.type = type;
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "it is written as a string");
        }
        try {
            return reading.apply(json.getText());
        } catch (IllegalArgumentException | DateTimeException misspelled) {
            throw context.weirdStringException(json.getText(), type, String.valueOf(misspelled.getMessage()));
        }
    }

    /// The same for a key of a map.
    static final class Key extends KeyDeserializer {

        private final Class<?> type;
        private final Function<String, ?> reading;

        Key(Class<?> type, Function<String, ?> reading) {
            this.type = type;
            this.reading = reading;
        }

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return reading.apply(key);
            } catch (IllegalArgumentException | DateTimeException misspelled) {
                throw context.weirdKeyException(type, key, String.valueOf(misspelled.getMessage()));
            }
        }
    }
}
