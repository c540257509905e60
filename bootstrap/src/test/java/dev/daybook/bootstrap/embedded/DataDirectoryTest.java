package dev.daybook.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.bootstrap.embedded.UnusableDataDirectory.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void a_new_one_is_made_with_its_parents() {
        var folder = parent.resolve("my").resolve("books");
        try (var data = DataDirectory.open(folder)) {
            assertThat(data.dynamoDb()).isEqualTo(folder.resolve("dynamodb")).isDirectory();
            assertThat(data.postgres()).isEqualTo(folder.resolve("postgres"));
        }
    }

    @Test
    void an_empty_folder_becomes_one() {
        DataDirectory.open(parent).close();
        assertThat(parent.resolve("daybook-format")).hasContent("daybook data, format 1");
    }

    @Test
    void it_may_be_opened_again_after_it_was_closed() {
        DataDirectory.open(parent).close();
        DataDirectory.open(parent).close();
    }

    @Test
    void a_file_is_refused() throws IOException {
        var file = Files.writeString(parent.resolve("books"), "");
        assertThatIsRefused(file, Reason.NOT_A_DIRECTORY, file + " is a file, not a data directory.");
    }

    @Test
    void a_folder_with_something_else_is_refused_and_left_alone() throws IOException {
        var photo = Files.writeString(parent.resolve("photo.jpg"), "");
        assertThatIsRefused(
                parent, Reason.NOT_OF_DAYBOOK, parent + " holds something else; a data directory starts empty.");
        assertThat(parent).isDirectoryContaining(photo::equals).isDirectoryNotContaining("glob:**daybook-*");
    }

    @Test
    void a_format_from_the_future_is_refused() throws IOException {
        var _ = Files.writeString(parent.resolve("daybook-format"), "daybook data, format 2\n");
        assertThatIsRefused(
                parent,
                Reason.OF_A_NEWER_VERSION,
                parent + " was written by a newer Daybook: its format is 2, this one knows up to 1.");
    }

    @Test
    void a_format_nobody_wrote_is_refused() throws IOException {
        var format = Files.writeString(parent.resolve("daybook-format"), "");
        assertThatIsRefused(parent, Reason.NOT_OF_DAYBOOK, format + " does not say which format the folder has.");
    }

    @Test
    void a_second_user_is_refused_in_the_same_process() {
        try (var _ = DataDirectory.open(parent)) {
            assertThatIsRefused(parent, Reason.IN_USE, parent + " is in use by another Daybook, this process.");
        }
    }

    @Test
    void a_second_process_is_refused() throws IOException {
        var first = startHolder();
        try (var output = first.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertThatIsRefused(
                    parent, Reason.IN_USE, parent + " is in use by another Daybook, process " + first.pid() + ".");
        } finally {
            first.destroyForcibly().onExit().join();
        }
        DataDirectory.open(parent).close();
    }

    @Test
    void a_place_that_cannot_be_written_is_refused() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");
        assertThatExceptionOfType(UnusableDataDirectory.class)
                .isThrownBy(() -> DataDirectory.open(file.resolve("books")))
                .withMessageStartingWith("The data directory " + file.resolve("books") + " cannot be written: ")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_WRITABLE));
    }

    private Process startHolder() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classPath, Holder.class.getName(), parent.toString()).start();
    }

    private static void assertThatIsRefused(Path folder, Reason reason, String sentence) {
        assertThatExceptionOfType(UnusableDataDirectory.class)
                .isThrownBy(() -> DataDirectory.open(folder))
                .withMessage(sentence)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /// A program that keeps a data directory until it is killed.
    static final class Holder {

        static void main(String[] arguments) throws InterruptedException {
            try (var _ = DataDirectory.open(Path.of(arguments[0]))) {
                System.out.println("open");
                Thread.currentThread().join();
            }
        }

        private Holder() {}
    }
}
