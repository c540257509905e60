package dev.daybook.adapter.out.messaging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.messaging.contract.PublicCatalogue.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicCatalogueTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void every_public_event_is_listed_once() {
        assertThat(PublicCatalogue.LINES)
                .<Class<?>>extracting(Line::shape)
                .containsExactlyInAnyOrderElementsOf(records(PublicEvent.class).toList());
    }

    @Test
    void a_name_and_version_stand_for_one_shape() {
        assertThat(PublicCatalogue.LINES).extracting(Line::type).doesNotHaveDuplicates();
    }

    @Test
    void every_line_has_its_schema_and_every_schema_its_line() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("schemas"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(RESOURCES::relativize)
                            .map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(PublicCatalogue.LINES.stream()
                            .map(Line::type)
                            .map(PublicType::schemaFile)
                            .toList());
        }
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.<Class<?>>of(family.getPermittedSubclasses()).flatMap(PublicCatalogueTest::records)
                : Stream.of(family);
    }
}
