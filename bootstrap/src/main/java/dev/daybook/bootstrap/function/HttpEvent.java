package dev.daybook.bootstrap.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.servlet.Body;
import dev.daybook.adapter.in.http.servlet.PlainRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A request as an HTTP API of API Gateway hands it to a function: payload format 2.0.
///
/// A header that was sent more than once comes with its values joined by commas, so that nobody can tell it from one
/// that holds a list.
record HttpEvent(JsonNode event) {

    private static final String CORRELATION = "Correlation-Id";
    private static final String WHOLE_API = "$default";

    HttpEvent {
        if (!event.path("version").asText().equals("2.0")
                || !event.at("/requestContext/http").isObject()) {
            throw new IllegalArgumentException("not a request of an HTTP API in the payload format 2.0");
        }
    }

    PlainRequest request() {
        return new PlainRequest(
                event.at("/requestContext/http/method").asText(),
                path(),
                Optional.of(event.path("rawQueryString").asText()).filter(query -> !query.isEmpty()),
                headers(),
                body(),
                attributes());
    }

    /// By which the client, the gateway's log and ours know the request.
    String correlationId() {
        return headers().getOrDefault(CORRELATION, List.of("")).getFirst();
    }

    /// Without the stage, which is how the API is deployed, not what it offers.
    private String path() {
        var path = event.path("rawPath").asText();
        var stage = event.at("/requestContext/stage").asText(WHOLE_API);
        var prefix = "/" + stage;
        boolean hasStage = !stage.equals(WHOLE_API) && (path.equals(prefix) || path.startsWith(prefix + "/"));
        return hasStage ? path.substring(prefix.length()) : path;
    }

    private Map<String, List<String>> headers() {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        event.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        if (event.path("cookies").isArray()) {
            headers.put("Cookie", List.of(cookies()));
        }
        var request = event.at("/requestContext/requestId").asText();
        if (!request.isEmpty()) {
            var _ = headers.putIfAbsent(CORRELATION, List.of(request));
        }
        return headers;
    }

    private String cookies() {
        return StreamSupport.stream(event.path("cookies").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
    }

    private Body body() {
        var text = event.path("body").asText("");
        return Body.of(
                event.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8));
    }

    /// What the gateway's JWT authorizer has proven.
    private Map<String, Object> attributes() {
        var claims = event.at("/requestContext/authorizer/jwt/claims");
        return claims.isObject()
                ? Map.of(
                        GatewayClaims.ATTRIBUTE,
                        Shell.JSON.convertValue(claims, new TypeReference<Map<String, Object>>() {}))
                : Map.of();
    }
}
