package dev.daybook.adapter.out.dynamodb.store;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values of items. A UUID takes its 16 bytes rather than 36 characters.
final class Attributes {

    private Attributes() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue bytes(SdkBytes value) {
        return AttributeValue.fromB(value);
    }

    static AttributeValue uuid(UUID value) {
        return bytes(SdkBytes.fromByteArrayUnsafe(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array()));
    }

    static UUID uuid(AttributeValue value) {
        var bytes = value.b().asByteBuffer();
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static AttributeValue get(Map<String, AttributeValue> item, String name) {
        return find(item, name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + item));
    }

    static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name));
    }
}
