package dev.daybook.adapter.out.dynamodb.feed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Whole numbers from 0 in as few bytes as they need, seven bits each, the lowest first.
final class Varint {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Varint() {}

    static void write(long number, ByteArrayOutputStream to) {
        long rest = number;
        while (rest >= MORE) {
            to.write((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        to.write((int) rest);
    }

    static long read(ByteBuffer from) {
        long number = 0;
        for (int shift = 0; ; shift += BITS) {
            int next = from.get();
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
