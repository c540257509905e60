package dev.daybook.adapter.out.dynamodb.feed;

import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// The events of a page as bytes: one byte that tells how, the length before compression, and the events one
/// after another, compressed where that is shorter.
final class Packing {

    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;

    private Packing() {}

    static byte[] pack(List<ItemEvent> events) {
        var plain = new ByteArrayOutputStream();
        events.forEach(event -> plain.writeBytes(EventBytes.write(event)));
        var bytes = plain.toByteArray();
        var deflated = deflate(bytes);
        return deflated.length < bytes.length ? packed(DEFLATED, bytes, deflated) : packed(PLAIN, bytes, bytes);
    }

    /// How many bytes they are once they are unpacked.
    static int length(byte[] packed) {
        return (int) Varint.read(ByteBuffer.wrap(packed).position(1));
    }

    static List<ItemEvent> unpack(byte[] packed, int count) {
        var bytes = ByteBuffer.wrap(packed);
        int how = bytes.get();
        int length = (int) Varint.read(bytes);
        var events = new ArrayList<ItemEvent>(count);
        var plain = switch (how) {
            case PLAIN -> bytes;
            case DEFLATED -> ByteBuffer.wrap(inflate(bytes, length));
            default -> throw new IllegalStateException("a newer Daybook packed this page: " + how);
        };
        for (int event = 0; event < count; event++) {
            events.add(EventBytes.read(plain));
        }
        return events;
    }

    private static byte[] packed(int how, byte[] plain, byte[] content) {
        var packed = new ByteArrayOutputStream();
        packed.write(how);
        Varint.write(plain.length, packed);
        packed.writeBytes(content);
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, /* nowrap= */ true)) {
            deflater.setInput(plain);
            deflater.finish();
            var deflated = new byte[plain.length];
            int length = deflater.deflate(deflated);
            return deflater.finished() ? Arrays.copyOf(deflated, length) : plain;
        }
    }

    private static byte[] inflate(ByteBuffer deflated, int length) {
        try (var inflater = new Inflater(/* nowrap= */ true)) {
            inflater.setInput(deflated);
            var plain = new byte[length];
            if (inflater.inflate(plain) != length) {
                throw new IllegalStateException("a page that is shorter than it says");
            }
            return plain;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException("a page whose digest is right, but not its compression", impossible);
        }
    }
}
