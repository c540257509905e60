package dev.daybook.adapter.out.messaging.contract;

import static dev.daybook.domain.fixture.Words.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.out.messaging.contract.PublicCatalogue.Line;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    @ParameterizedTest
    @MethodSource("lines")
    void it_is_a_json_schema_under_its_own_name(Line line) {
        var schema = Schemas.read(line.type());

        assertThat(Schemas.faults(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo(line.type().schema().toString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_we_tell_fits_its_schema(PublicEvent event) {
        assertThat(Schemas.faults(PublicCatalogue.typeOf(event), PublicJson.write(event)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void its_examples_fit_it(Line line) {
        var examples = Schemas.read(line.type()).path("examples");

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(Schemas.faults(line.type(), example)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void it_describes_each_component_and_nothing_else(Line line) {
        var schema = Schemas.read(line.type());

        assertDescribes(schema, schema, line.shape());
    }

    /// So that a property can be added later without breaking those who check what they get.
    @ParameterizedTest
    @MethodSource("lines")
    void no_object_is_closed(Line line) {
        assertThat(Schemas.read(line.type()).findValues("additionalProperties"))
                .allSatisfy(additional -> assertThat(additional.isObject()).isTrue());
    }

    /// That the checks above can fail.
    @ParameterizedTest
    @CsvSource({
        "ledger, not a ledger",
        "account_id, users::wallet",
        "asset, usd",
        "normal_balance, both",
        "minimum_balance, 0.50",
        "recorded_at, yesterday",
        "recorded_at, 2026-02-31T12:00:00Z",
        "recorded_at, 2026-11-01T12:00:00+01:00",
    })
    void what_does_not_fit_is_found(String property, String wrong) {
        var opened = PublicCatalogue.LINES.get(1).type();
        ObjectNode data = Schemas.read(opened).at("/examples/0").deepCopy();

        assertThat(Schemas.faults(opened, data)).isEmpty();
        data.put(property, wrong);
        assertThat(Schemas.faults(opened, data)).isNotEmpty();
        data.remove(property);
        assertThat(Schemas.faults(opened, data)).isNotEmpty();
    }

    static List<Line> lines() {
        return PublicCatalogue.LINES;
    }

    static List<PublicEvent> events() {
        return Facts.ALL.stream()
                .map(event -> Publication.of(MAIN, event))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void assertDescribes(JsonNode document, JsonNode schema, Class<?> shape) {
        var names = new TreeSet<String>();
        var required = new TreeSet<String>();
        for (RecordComponent component : shape.getRecordComponents()) {
            var name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
            names.add(name);
            if (isAlwaysThere(component)) {
                required.add(name);
            }
            part(component)
                    .ifPresent(part -> assertDescribes(
                            document, itself(document, schema.path("properties").path(name)), part));
        }
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .as("properties of %s", shape)
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(schema.path("required"))
                .as("required of %s", shape)
                .map(JsonNode::asText)
                .hasSameElementsAs(required);
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        return component.getType() != Optional.class || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    /// The record that a component is or holds several of, if it is one of ours.
    private static Optional<Class<?>> part(RecordComponent component) {
        var types = component.getGenericType() instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments())
                : Stream.of(component.getType());
        return types.<Class<?>>map(type -> (Class<?>) type)
                .filter(type -> type.isRecord() && type.getPackage() == PublicEvent.class.getPackage())
                .findFirst();
    }

    private static JsonNode itself(JsonNode document, JsonNode schema) {
        if (schema.has("items")) {
            return itself(document, schema.path("items"));
        }
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
