package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevCommandTest {

    @Test
    void a_port_in_use_is_one_clear_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = DaybookProcess.run("dev", "--port", Integer.toString(taken.getLocalPort()));

            assertOneSentence(refused, "port " + taken.getLocalPort());
        }
    }

    @Test
    void a_file_is_no_data_dir(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "not a folder");

        assertOneSentence(DaybookProcess.run("dev", "--port", "0", "--data-dir", file.toString()), file.toString());
    }

    @Test
    void a_folder_with_other_things_is_no_data_dir(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "somebody's");

        assertOneSentence(DaybookProcess.run("dev", "--port", "0", "--data-dir", folder.toString()), folder.toString());
        assertThat(folder).isDirectoryContaining("glob:**notes.txt");
    }

    @Test
    void a_file_that_holds_no_keys_is_no_file_of_keys(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "not a key");

        var refused = DaybookProcess.run("dev", "--port", "0", "--api-keys", file.toString());

        assertOneSentence(refused, "line 1");
        assertThat(refused.output()).doesNotContain("not a key");
    }

    @Test
    void a_wrong_option_shows_how_to_call_it() {
        var refused = DaybookProcess.run("dev", "--prot", "1");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output()).contains("--prot", "--port");
    }

    @Test
    void help_is_everywhere() {
        assertThat(DaybookProcess.run("--help").exitCode()).isZero();
        assertThat(DaybookProcess.run("dev", "--help").output()).contains("--data-dir");
        assertThat(DaybookProcess.run("import", "--help").output()).contains("--transactions");
        assertThat(DaybookProcess.run("export", "--help").output()).contains("--format");
    }

    private static void assertOneSentence(DaybookProcess.Result refused, String about) {
        assertThat(refused.exitCode()).as(refused.output()).isEqualTo(2);
        assertThat(refused.output().lines())
                .singleElement()
                .asString()
                .contains(about)
                .endsWith(".");
    }
}
