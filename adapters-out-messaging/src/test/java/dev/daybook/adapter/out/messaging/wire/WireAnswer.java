package dev.daybook.adapter.out.messaging.wire;

/// What goes back.
public record WireAnswer(int status, String contentType, String body) {

    public static WireAnswer json(int status, String body) {
        return new WireAnswer(status, "application/x-amz-json-1.1", body);
    }

    public static WireAnswer xml(int status, String body) {
        return new WireAnswer(status, "text/xml", body);
    }
}
