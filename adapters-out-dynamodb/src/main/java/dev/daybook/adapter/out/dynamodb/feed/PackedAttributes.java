package dev.daybook.adapter.out.dynamodb.feed;

import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of an event inside the bytes of its page, each of which is made when it is asked for.
final class PackedAttributes extends AbstractMap<String, AttributeValue> {

    private final ByteBuffer bytes;
    private final String[] names;
    private final int[] places;

    /// @param places where in the bytes the value of each name begins
    PackedAttributes(ByteBuffer bytes, String[] names, int[] places) {
        this.bytes = bytes;
        this.names = names;
        this.places = places;
    }

    @Override
    public @Nullable AttributeValue get(@Nullable Object name) {
        for (int number = 0; number < names.length; number++) {
            if (names[number].equals(name)) {
                return value(number);
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        var all = new HashMap<String, AttributeValue>();
        for (int number = 0; number < names.length; number++) {
            var _ = all.put(names[number], value(number));
        }
        return Map.copyOf(all).entrySet();
    }

    private AttributeValue value(int number) {
        return EventBytes.readValue(bytes.duplicate().position(places[number]));
    }
}
