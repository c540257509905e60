package dev.daybook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads the sources, because comments do not reach the class files.
class PackageInfoTest {

    private static final Path PROJECT = Path.of("..");

    @ParameterizedTest
    @MethodSource("packages")
    void every_package_introduces_itself_in_at_most_ten_lines(Path folder) throws IOException {
        var introduction = folder.resolve("package-info.java");
        assertThat(introduction).exists();
        assertThat(docLines(introduction)).hasSizeBetween(1, 10);
    }

    @Test
    void the_sources_are_where_this_test_looks_for_them() throws IOException {
        assertThat(packages()).anyMatch(folder -> folder.endsWith("dev/daybook/domain"));
    }

    private static List<String> docLines(Path introduction) throws IOException {
        return Files.readAllLines(introduction).stream()
                .filter(line -> line.startsWith("///"))
                .toList();
    }

    static List<Path> packages() throws IOException {
        try (var modules = Files.list(PROJECT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PackageInfoTest::packagesBelow)
                    .toList();
        }
    }

    private static Stream<Path> packagesBelow(Path sources) {
        try (var files = Files.walk(sources)) {
            var folders =
                    files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent);
            return folders.distinct().sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
