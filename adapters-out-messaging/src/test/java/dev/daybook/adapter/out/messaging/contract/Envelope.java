package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The schema of the envelope of one public event, and an example of it.
final class Envelope {

    private Envelope() {}

    /// Refers to the schema of its data where it lies beside `asyncapi.yaml`.
    static ObjectNode schema(PublicType type) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "Names the event within its source.", "format", "uuid");
        text(properties, "source", "The ledger.", "pattern", "^/ledgers/[A-Za-z0-9_-]{1,64}$");
        properties.putObject("type").put("const", type.toString());
        properties.putObject("datacontenttype").put("const", "application/json");
        properties.putObject("dataschema").put("const", type.schema().toString());
        text(
                properties,
                "subject",
                "What it happened to: `{ledger}/{kind}/{id}`.",
                "pattern",
                "^[A-Za-z0-9_-]{1,64}/(ledger|account|transaction)/.+$");
        text(properties, "time", "When it was recorded.", "format", "date-time");
        text(
                properties,
                CloudEvents.STREAM_VERSION,
                "Orders the events of one subject; with gaps.",
                "pattern",
                "^[1-9][0-9]*$");
        text(properties, CloudEvents.CORRELATION, "What everything that one request set off shares.");
        text(properties, CloudEvents.CAUSATION, "What directly caused it.", "format", "uuid");
        text(properties, CloudEvents.TRACE, "The W3C trace context of the request.");
        properties.putObject("data").put("$ref", "./" + type.schemaFile());
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(name -> {
            if (!name.equals(CloudEvents.TRACE)) {
                required.add(name);
            }
        });
        return schema;
    }

    static ObjectNode example(PublicType type, JsonNode data) {
        var example = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", "019a3f2c-7b41-7c11-9d3e-4b1f6a52c001")
                .put("source", "/ledgers/main")
                .put("type", type.toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", type.schema().toString())
                .put("subject", subject(data))
                .put("time", data.path("recorded_at").asText())
                .put(CloudEvents.STREAM_VERSION, "1")
                .put(CloudEvents.CORRELATION, "checkout-17")
                .put(CloudEvents.CAUSATION, "019a3f2c-7b3f-7a02-8a55-0c9be1d7f002")
                .put(CloudEvents.TRACE, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        return example.set("data", data);
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void text(ObjectNode properties, String name, String description, String keyword, String value) {
        text(properties, name, description);
        properties.withObject("/" + name).put(keyword, value);
    }

    private static String subject(JsonNode data) {
        var ledger = data.path("ledger").asText();
        if (data.has("transaction_id")) {
            return "%s/transaction/%s"
                    .formatted(ledger, data.path("transaction_id").asText());
        }
        return data.has("account_id")
                ? "%s/account/%s".formatted(ledger, data.path("account_id").asText())
                : "%s/ledger/%s".formatted(ledger, ledger);
    }
}
