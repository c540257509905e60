package dev.daybook.adapter.in.http.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/// A body that is there as a whole.
final class BodyStream extends ServletInputStream {

    private final ByteArrayInputStream body;

    BodyStream(byte[] body) {
        this.body = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
        return body.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        return body.read(bytes, from, length);
    }

    @Override
    public boolean isFinished() {
        return body.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("nobody waits for a body that is there");
    }
}
