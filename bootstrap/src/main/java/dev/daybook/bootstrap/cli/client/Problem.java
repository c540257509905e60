package dev.daybook.bootstrap.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// The API's explanation of a no (RFC 9457): a stable code, a sentence, and the fields at fault where there are any.
public record Problem(String code, String detail) {

    public static final String UNAUTHENTICATED = "UNAUTHENTICATED";
    public static final String FORBIDDEN = "FORBIDDEN";
    /// What is meant by a 401 of whatever stands before the service, such as a gateway.
    static final Problem UNKNOWN_CALLER = new Problem(UNAUTHENTICATED, "It answers HTTP 401.");

    private static final JsonMapper JSON = new JsonMapper();

    /// Whether it is about who asks, and so the answer to whatever they ask.
    public boolean isAboutTheCaller() {
        return code.equals(UNAUTHENTICATED) || code.equals(FORBIDDEN);
    }

    /// What to tell people.
    public String sentence() {
        return switch (code) {
            case UNAUTHENTICATED ->
                "the service wants to know who asks: %s Put a token into DAYBOOK_TOKEN or name its file with --token-file."
                        .formatted(detail);
            case FORBIDDEN -> "the service does not allow this: " + detail;
            default -> detail;
        };
    }

    /// Empty when something else than Daybook wrote it.
    static Optional<Problem> read(String body) {
        try {
            var json = JSON.readTree(body);
            return json.path("code").isTextual()
                    ? Optional.of(new Problem(json.path("code").asText(), detail(json)))
                    : Optional.empty();
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }

    private static String detail(JsonNode json) {
        var detail = new StringBuilder(json.path("detail").asText());
        for (JsonNode error : json.path("errors")) {
            detail.append(" (%s %s)"
                    .formatted(
                            error.path("field").asText(), error.path("detail").asText()));
        }
        return detail.toString();
    }
}
