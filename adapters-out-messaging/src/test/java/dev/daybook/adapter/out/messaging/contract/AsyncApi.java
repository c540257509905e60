package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/// Writes `asyncapi.yaml` from [PublicCatalogue] and the schemas.
final class AsyncApi {

    static final String LOCATION = "https://daybook.dev/asyncapi.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(Feature.MINIMIZE_QUOTES)
            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(Feature.SPLIT_LINES)
            .disable(Feature.WRITE_DOC_START_MARKER)
            .build();

    private static final String HEADER =
            "# Made from the catalogue of public events and their schemas. Do not edit: run\n"
                    + "# ./mvnw verify -pl adapters-out-messaging -am -Dtest=AsyncApiTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Ddaybook.regenerate=true\n";

    private AsyncApi() {}

    static String yaml() {
        try {
            return HEADER + YAML.writeValueAsString(document());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode read(String yaml) throws JsonProcessingException {
        return YAML.readTree(yaml);
    }

    private static ObjectNode document() {
        var document = YAML.createObjectNode().put("asyncapi", "3.0.0");
        info(document.putObject("info"));
        document.put("defaultContentType", "application/cloudevents+json");
        channel(document.putObject("channels").putObject("bus"));
        operation(document.putObject("operations").putObject("tell"));
        var messages = document.putObject("components").putObject("messages");
        for (PublicCatalogue.Line line : PublicCatalogue.LINES) {
            message(line.type(), messages.putObject(line.type().toString()));
        }
        return document;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Daybook: public events").put("version", "1.0.0").put("description", """
                        What Daybook tells others about its ledgers, as CloudEvents 1.0. Each event is complete in itself.

                        Events come at least once and in any order. `source` and `id` together name an event: whoever has \
                        seen both has seen it. `streamversion` orders the events of one `subject`; it has gaps, because \
                        not everything that is stored is public.

                        A type ends in its version. Within a version properties are only ever added, so readers ignore \
                        those that they do not know.
                        """);
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    }

    private static void channel(ObjectNode bus) {
        bus.putNull("address").put("title", "The event bus").put("description", """
                        Each CloudEvent stands in the `detail.public` of a message on the bus, beside what read models need. \
                        A rule matches it by an event pattern such as \
                        `{"source":["daybook"],"detail":{"ledger":["main"],"public":{"type":["dev.daybook.transaction.posted.v1"]}}}` \
                        and passes on only the CloudEvent by the input path `$.detail.public`.
                        """);
        var messages = bus.putObject("messages");
        for (PublicCatalogue.Line line : PublicCatalogue.LINES) {
            var name = line.type().toString();
            messages.putObject(name).put("$ref", "#/components/messages/" + name);
        }
    }

    private static void operation(ObjectNode tell) {
        tell.put("action", "send").put("summary", "Daybook tells what happened.");
        tell.putObject("channel").put("$ref", "#/channels/bus");
    }

    private static void message(PublicType type, ObjectNode message) {
        var schema = Schemas.read(type);
        message.put("name", type.toString())
                .put("title", schema.path("title").asText())
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/cloudevents+json");
        var payload = message.putObject("payload").put("schemaFormat", "application/schema+json;version=draft-2020-12");
        payload.set("schema", Envelope.schema(type));
        message.putArray("examples")
                .addObject()
                .set("payload", Envelope.example(type, schema.path("examples").path(0)));
    }
}
