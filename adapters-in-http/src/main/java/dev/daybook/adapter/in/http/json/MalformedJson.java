package dev.daybook.adapter.in.http.json;

/// What was to be read is not JSON, or not JSON alone.
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fault;

    MalformedJson(String fault) {
        super(fault, null, false, false);
        this.fault = fault;
    }

    /// Says where, for the one who sent it.
    public String fault() {
        return fault;
    }
}
