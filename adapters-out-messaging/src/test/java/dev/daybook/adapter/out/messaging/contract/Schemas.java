package dev.daybook.adapter.out.messaging.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Our JSON Schemas, by an implementation that is not ours. Formats are checked too.
final class Schemas {

    private static final JsonMapper JSON = new JsonMapper();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts()));

    private Schemas() {}

    static JsonNode read(PublicType type) {
        try {
            return JSON.readTree(text(type));
        } catch (IOException malformed) {
            throw new UncheckedIOException(type.schemaFile(), malformed);
        }
    }

    static List<String> faults(PublicType type, JsonNode data) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(type.schema().toString())), data);
    }

    /// Of a schema that lies at `location` and may refer to ours.
    static List<String> faults(String location, JsonNode schema, JsonNode data) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(location), schema), data);
    }

    /// What keeps `schema` from being a JSON Schema at all.
    static List<String> faults(JsonNode schema) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), schema);
    }

    private static List<String> faults(Schema schema, JsonNode data) {
        return schema
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        PublicCatalogue.LINES.forEach(line -> texts.put(line.type().schema().toString(), text(line.type())));
        return texts;
    }

    private static String text(PublicType type) {
        try {
            return Files.readString(Path.of("src/main/resources", type.schemaFile()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
