package dev.daybook.adapter.in.http.servlet;

/// What a request or an answer carries, as a whole. Whoever has it does not change it.
public final class Body {

    public static final Body NONE = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
