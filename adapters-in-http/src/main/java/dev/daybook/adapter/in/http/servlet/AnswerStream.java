package dev.daybook.adapter.in.http.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/// Gathers a body. From one that is larger than can be sent nothing is kept, but whoever writes it may end its work.
final class AnswerStream extends ServletOutputStream {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int limit;
    private boolean flushed;
    private boolean full;

    AnswerStream(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int character) {
        write(new byte[] {(byte) character}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        full |= length > limit - body.size();
        if (full) {
            body.reset();
        } else {
            body.write(bytes, from, length);
        }
    }

    @Override
    public void flush() {
        flushed = true;
    }

    /// Whether a server would have begun to send.
    boolean isFlushed() {
        return flushed;
    }

    /// Whether more was written than can be sent.
    boolean isFull() {
        return full;
    }

    Body body() {
        return Body.of(body.toByteArray());
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException("nobody waits to write into memory");
    }
}
