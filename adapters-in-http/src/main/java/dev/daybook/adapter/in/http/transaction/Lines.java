package dev.daybook.adapter.in.http.transaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream into lines, holding one at a time. Lines that hold nothing but blanks are counted and left out.
final class Lines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int end;
    private long number;

    /// @param text what the line holds, or nothing where that is too long
    record Line(long number, Optional<byte[]> text) {}

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The number of the line that is being read, or was read last.
    long number() {
        return number;
    }

    /// Empty at the end of the stream.
    Optional<Line> next() throws IOException {
        for (number++; next < end || fill(); number++) {
            var text = readLine();
            if (text.isEmpty() || !isBlank(text.get())) {
                return Optional.of(new Line(number, text));
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> readLine() throws IOException {
        var text = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (next < end || fill())) {
            int from = next;
            ended = skipToNewline();
            int length = next - from - (ended ? 1 : 0);
            tooLong |= text.size() + length > longest;
            text.write(buffer, from, tooLong ? 0 : length);
        }
        return tooLong ? Optional.empty() : Optional.of(text.toByteArray());
    }

    /// Stops behind the newline, or behind what is there.
    private boolean skipToNewline() {
        while (next < end) {
            if (buffer[next++] == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static boolean isBlank(byte[] text) {
        for (byte character : text) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
