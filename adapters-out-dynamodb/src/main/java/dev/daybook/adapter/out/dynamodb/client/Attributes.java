package dev.daybook.adapter.out.dynamodb.client;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values of items. A UUID takes its 16 bytes rather than 36 characters.
public final class Attributes {

    private Attributes() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue bytes(SdkBytes value) {
        return AttributeValue.fromB(value);
    }

    public static AttributeValue uuid(UUID value) {
        return bytes(SdkBytes.fromByteArrayUnsafe(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array()));
    }

    public static UUID uuid(AttributeValue value) {
        var bytes = value.b().asByteBuffer();
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return find(item, name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + item));
    }

    public static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name));
    }
}
