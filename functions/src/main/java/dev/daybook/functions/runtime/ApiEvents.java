package dev.daybook.functions.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Asks a function as API Gateway does.
public record ApiEvents(FunctionProcess function) {

    private static final JsonMapper JSON = new JsonMapper();

    /// What API Gateway would answer its client.
    public record Reply(int status, JsonNode headers, String text) {

        public void isStatus(int wanted) {
            var _ = requireStatus(wanted);
        }

        public Reply requireStatus(int wanted) {
            if (status != wanted) {
                throw new AssertionError("%d %s".formatted(status, text));
            }
            return this;
        }

        public List<JsonNode> lines() {
            return text.lines().map(ApiEvents::tree).toList();
        }

        public JsonNode json() {
            return tree(text);
        }
    }

    public Reply get(String target) {
        return send(event("GET", target));
    }

    public Reply post(String target, String json) {
        return post(target, "application/json", json);
    }

    public Reply postLines(String target, List<String> lines) {
        return post(target, "application/x-ndjson", String.join("\n", lines));
    }

    private Reply post(String target, String type, String body) {
        var event = event("POST", target).put("body", body);
        event.withObject("/headers").put("content-type", type);
        return send(event);
    }

    public Reply send(ObjectNode event) {
        var answer = function.invoke(event.toString()).json();
        return new Reply(
                answer.required("statusCode").intValue(),
                answer.required("headers"),
                answer.required("body").textValue());
    }

    /// In the payload format 2.0.
    public static ObjectNode event(String method, String target) {
        var parts = target.split("\\?", 2);
        var event = JSON.createObjectNode()
                .put("version", "2.0")
                .put("routeKey", "$default")
                .put("rawPath", parts[0])
                .put("rawQueryString", parts.length == 2 ? parts[1] : "")
                .put("isBase64Encoded", false);
        event.putObject("headers").put("accept", "*/*").put("host", "id.execute-api.eu-central-1.amazonaws.com");
        var context = event.putObject("requestContext")
                .put("accountId", "123456789012")
                .put("apiId", "id")
                .put("requestId", "JKJaXmPLvHcESHA=")
                .put("stage", "$default");
        context.putObject("authorizer")
                .putObject("jwt")
                .putObject("claims")
                .put("sub", "shop")
                .put("scope", "ledger:read ledger:write ledger:operate")
                .put("ledgers", "[*]");
        context.putObject("http")
                .put("method", method)
                .put("path", parts[0])
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.1")
                .put("userAgent", "agent");
        return event;
    }

    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }
}
