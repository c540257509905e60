package dev.daybook.adapter.out.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.out.messaging.contract.PublicCatalogue.Line;
import dev.daybook.domain.event.DomainEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi.yaml");

    /// With `-Ddaybook.regenerate=true` it is made so.
    @Test
    void the_file_is_what_the_catalogue_and_the_schemas_say() throws IOException {
        var expected = AsyncApi.yaml();
        if (Boolean.getBoolean("daybook.regenerate")) {
            Files.writeString(FILE, expected);
        }

        assertThat(Files.readString(FILE)).isEqualTo(expected);
    }

    @Test
    void every_public_event_is_a_message_of_the_bus() throws IOException {
        var document = document();
        var types = PublicCatalogue.LINES.stream()
                .map(line -> line.type().toString())
                .toList();

        assertThat(document.at("/components/messages").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(types);
        assertThat(document.at("/channels/bus/messages").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(types);
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var document = document();

        assertThat(document.findValuesAsText("$ref"))
                .hasSizeGreaterThan(PublicCatalogue.LINES.size())
                .allSatisfy(reference -> assertThat(leadsSomewhere(document, reference))
                        .as(reference)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void its_examples_fit_its_payloads(Line line) throws IOException {
        var message = message(line.type());
        var examples = message.path("examples");

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(faults(message, example.path("payload"))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void what_we_tell_fits_its_payload(DomainEvent fact) throws IOException {
        var event = CloudEvents.of(Facts.recorded(fact));
        if (event.isPresent()) {
            var message = document().at("/components/messages").path(event.get().getType());

            assertThat(faults(message, CloudEventJson.write(event.get()))).isEmpty();
        }
    }

    /// That the checks above can fail, in the envelope and in its data.
    @Test
    void what_does_not_fit_is_found() throws IOException {
        var message = message(PublicCatalogue.LINES.getFirst().type());
        ObjectNode anonymous = message.at("/examples/0/payload").deepCopy();
        anonymous.remove("id");
        ObjectNode misspelled = message.at("/examples/0/payload").deepCopy();
        misspelled.withObject("/data").put("ledger", "?");

        assertThat(faults(message, anonymous)).isNotEmpty();
        assertThat(faults(message, misspelled)).isNotEmpty();
    }

    static List<Line> lines() {
        return PublicCatalogue.LINES;
    }

    static List<DomainEvent> facts() {
        return Facts.ALL;
    }

    private static List<String> faults(JsonNode message, JsonNode event) {
        return Schemas.faults(AsyncApi.LOCATION, message.at("/payload/schema"), event);
    }

    private static JsonNode message(PublicType type) throws IOException {
        return document().at("/components/messages").path(type.toString());
    }

    private static JsonNode document() throws IOException {
        return AsyncApi.read(Files.readString(FILE));
    }

    private static boolean leadsSomewhere(JsonNode document, String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(FILE.resolveSibling(reference));
    }
}
