package dev.daybook.adapter.out.dynamodb.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One event as bytes: how many attributes, then for each its name, its type and its value, the last two behind
/// their lengths. A name that is known here is written as its number.
final class EventBytes {

    /// Stored for ever: names may be added at the end, never moved or removed.
    private static final List<String> NAMES = List.of(
            "stream",
            "version",
            "id",
            "type",
            "at",
            "data",
            "command",
            "correlation",
            "causation",
            "actor",
            "traceparent",
            "previous");

    private static final int OTHER = 255;

    private EventBytes() {}

    static byte[] write(ItemEvent event) {
        var bytes = new ByteArrayOutputStream();
        var attributes = new TreeMap<>(event.essence());
        Varint.write(attributes.size(), bytes);
        attributes.forEach((name, value) -> {
            writeName(name, bytes);
            writeValue(value, bytes);
        });
        return bytes.toByteArray();
    }

    /// Looks no closer at what it reads than it must: most readers want only some events, and of those not all.
    static ItemEvent read(ByteBuffer bytes) {
        int count = (int) Varint.read(bytes);
        var names = new String[count];
        var places = new int[count];
        for (int number = 0; number < count; number++) {
            names[number] = readName(bytes);
            places[number] = bytes.position();
            skipValue(bytes);
        }
        return ItemEvent.proven(new PackedAttributes(bytes, names, places));
    }

    private static void writeName(String name, ByteArrayOutputStream to) {
        int number = NAMES.indexOf(name);
        if (number >= 0) {
            to.write(number);
        } else {
            to.write(OTHER);
            writePart(name.getBytes(UTF_8), to);
        }
    }

    private static String readName(ByteBuffer from) {
        int number = Byte.toUnsignedInt(from.get());
        return number == OTHER ? new String(readPart(from), UTF_8) : NAMES.get(number);
    }

    private static void writeValue(AttributeValue value, ByteArrayOutputStream to) {
        switch (value.type()) {
            case S -> writeValue('S', value.s().getBytes(UTF_8), to);
            case N -> writeValue('N', value.n().getBytes(UTF_8), to);
            case B -> writeValue('B', value.b().asByteArrayUnsafe(), to);
            default -> throw new IllegalArgumentException("no event has such an attribute: " + value);
        }
    }

    private static void writeValue(char type, byte[] value, ByteArrayOutputStream to) {
        to.write(type);
        writePart(value, to);
    }

    private static void skipValue(ByteBuffer from) {
        from.position(from.position() + 1);
        int length = (int) Varint.read(from);
        from.position(from.position() + length);
    }

    static AttributeValue readValue(ByteBuffer from) {
        char type = (char) from.get();
        var value = readPart(from);
        return switch (type) {
            case 'S' -> AttributeValue.fromS(new String(value, UTF_8));
            case 'N' -> AttributeValue.fromN(new String(value, UTF_8));
            case 'B' -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
            default -> throw new IllegalArgumentException("no type of attribute: " + type);
        };
    }

    private static void writePart(byte[] part, ByteArrayOutputStream to) {
        Varint.write(part.length, to);
        to.writeBytes(part);
    }

    private static byte[] readPart(ByteBuffer from) {
        var part = new byte[(int) Varint.read(from)];
        from.get(part);
        return part;
    }
}
