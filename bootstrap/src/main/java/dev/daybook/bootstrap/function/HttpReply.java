package dev.daybook.bootstrap.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.daybook.adapter.in.http.servlet.PlainAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer as API Gateway takes it from a function: payload format 2.0. Bytes that are no text go in base64.
record HttpReply(PlainAnswer answer) {

    /// What Lambda takes back from a function.
    static final int LARGEST = 6 << 20;

    private static final String COOKIES = "Set-Cookie";
    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/([a-z0-9.]+\\+)?(json|xml|yaml|x-ndjson|javascript)( *;.*)?");

    /// One that is larger than Lambda takes becomes a problem.
    byte[] json() {
        var json = written(answer);
        return json.length > LARGEST ? written(answer.tooLarge()) : json;
    }

    private static byte[] written(PlainAnswer answer) {
        var bytes = new ByteArrayOutputStream(answer.body().size() + 1_024);
        try (var json = Shell.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.status());
            writeHeaders(json, answer);
            writeBody(json, answer);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Values of one name are joined, but for cookies, which have a place of their own.
    private static void writeHeaders(JsonGenerator json, PlainAnswer answer) throws IOException {
        json.writeObjectFieldStart("headers");
        for (var header : answer.headers().entrySet()) {
            if (!header.getKey().equalsIgnoreCase(COOKIES)) {
                json.writeStringField(header.getKey(), String.join(", ", header.getValue()));
            }
        }
        json.writeEndObject();
        if (!answer.header(COOKIES).isEmpty()) {
            json.writeFieldName("cookies");
            json.writeArray(
                    answer.header(COOKIES).toArray(String[]::new),
                    0,
                    answer.header(COOKIES).size());
        }
    }

    private static void writeBody(JsonGenerator json, PlainAnswer answer) throws IOException {
        boolean text = isText(answer);
        var body = answer.body().bytes();
        json.writeBooleanField("isBase64Encoded", !text);
        json.writeFieldName("body");
        if (text) {
            json.writeUTF8String(body, 0, body.length);
        } else {
            json.writeBinary(body);
        }
    }

    private static boolean isText(PlainAnswer answer) {
        return answer.header("Content-Encoding").isEmpty()
                && type(answer.header("Content-Type")).matches();
    }

    private static Matcher type(List<String> types) {
        return TEXT.matcher(types.isEmpty() ? "" : types.getFirst());
    }
}
