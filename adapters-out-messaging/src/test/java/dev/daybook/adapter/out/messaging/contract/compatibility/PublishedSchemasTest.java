package dev.daybook.adapter.out.messaging.contract.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSchemasTest {

    private static final String SCHEMA = "{\"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [\"a\"]}";
    private static final String WIDER = SCHEMA.replace("\"string\"", "[\"string\", \"null\"]");
    private static final String LONGER = SCHEMA.replace("{\"a\"", "{\"b\": {}, \"a\"");

    @TempDir
    private Path folder;

    /// The build check itself.
    @Test
    void everything_we_say_is_understood_by_all_who_read_what_was_published() {
        var ours = new PublishedSchemas(
                Path.of("src/main/resources/schemas"), Path.of("src/test/resources/published-schemas"));

        assertThat(ours.faults()).isEmpty();
    }

    @BeforeEach
    void publishOne() throws IOException {
        write("current/thing/1.json", SCHEMA);
        publish("thing/1.0.json", SCHEMA);
    }

    @Test
    void what_is_as_it_was_published_is_fine() {
        assertThat(schemas().faults()).isEmpty();
    }

    @Test
    void a_change_that_breaks_readers_is_refused() throws IOException {
        write("current/thing/1.json", WIDER);

        assertThat(schemas().faults())
                .singleElement()
                .asString()
                .startsWith("thing/1 breaks a promise")
                .endsWith("#/properties/a: a new type: null, where it was [string]. Make it a new version");
    }

    @Test
    void a_change_that_breaks_nobody_is_to_be_published() throws IOException {
        write("current/thing/1.json", LONGER);
        assertThat(schemas().faults())
                .singleElement()
                .asString()
                .startsWith("thing/1 is not what was published last: copy ")
                .contains("thing/1.1.json");

        publish("thing/1.1.json", LONGER);

        assertThat(schemas().faults()).isEmpty();
    }

    @Test
    void what_a_later_revision_promised_binds_too() throws IOException {
        publish("thing/1.1.json", LONGER);

        assertThat(schemas().faults()).singleElement().asString().contains("#/properties/b: is gone");
    }

    @Test
    void what_was_never_published_is_to_be_published() throws IOException {
        write("current/thing/2.json", WIDER);
        assertThat(schemas().faults())
                .singleElement()
                .asString()
                .startsWith("thing/2 was never published: copy ")
                .contains("thing/2.0.json");

        publish("thing/2.0.json", WIDER);

        assertThat(schemas().faults()).isEmpty();
    }

    @Test
    void what_was_published_is_not_withdrawn() throws IOException {
        Files.delete(folder.resolve("current/thing/1.json"));

        assertThat(schemas().faults()).containsExactly("thing/1 was published and is gone: somebody may still read it");
    }

    @Test
    void what_was_published_is_not_edited_along() throws IOException {
        write("current/thing/1.json", WIDER);
        write("published/thing/1.0.json", WIDER);

        assertThat(schemas().faults()).containsExactly("thing/1.0.json is not as it was published, by SHA256SUMS");
    }

    @Test
    void what_was_published_is_not_removed_along() throws IOException {
        Files.delete(folder.resolve("current/thing/1.json"));
        Files.delete(folder.resolve("published/thing/1.0.json"));

        assertThat(schemas().faults()).containsExactly("thing/1.0.json was published and is gone");
    }

    private PublishedSchemas schemas() {
        return new PublishedSchemas(folder.resolve("current"), folder.resolve("published"));
    }

    private void publish(String name, String schema) throws IOException {
        write("published/" + name, schema);
        var digests = folder.resolve("published").resolve(PublishedSchemas.DIGESTS);
        var before = Files.exists(digests) ? Files.readString(digests) : "";
        var line =
                PublishedSchemas.line(Path.of(name), folder.resolve("published").resolve(name));
        Files.writeString(digests, before + line + "\n");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
