package dev.daybook.bootstrap.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewKeyCommandTest {

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private Path file() {
        return folder.resolve("keys.jsonl");
    }

    private int run(String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var all = new ArrayList<>(List.of("new", "--file", file().toString()));
        all.addAll(List.of(arguments));
        int code = new CommandLine(new KeysCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    @Test
    void the_secret_is_printed_once_and_its_hash_is_kept() throws IOException {
        int code = run(
                "--actor", "payouts", "--scope", "ledger:read,ledger:write", "--ledger", "main", "--ledger", "shop");

        assertThat(code).isZero();
        assertThat(out).matches("dbk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}\\R");
        assertThat(Files.readString(file()))
                .matches(
                        "\\{\"id\":\"[a-z0-9]{12}\",\"actor\":\"payouts\",\"scopes\":\\[\"ledger:read\",\"ledger:write\"],"
                                + "\"ledgers\":\\[\"main\",\"shop\"],\"sha256\":\"[0-9a-f]{64}\"}\n")
                .doesNotContain(out.strip().substring(17));
        assertThat(err).contains(out.substring(4, 16), file().toString()).doesNotContain(out.strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_program_is_told_in_one_document() {
        assertThat(run("--actor", "payouts", "--scope", "ledger:read", "--ledger", "main", "--json"))
                .isZero();

        assertThat(out)
                .matches(
                        "\\{\"id\":\"[a-z0-9]{12}\",\"secret\":\"dbk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}\",\"actor\":\"payouts\","
                                + "\"file\":\".*keys.jsonl\"}\\R");
        assertThat(err).isEmpty();
    }

    @Test
    void a_key_may_be_for_every_ledger_and_end() throws IOException {
        int code = run(
                "--actor", "o", "--scope", "ledger:operate", "--ledger", "*", "--expires", "2030-01-01T01:00:00+01:00");

        assertThat(code).isZero();
        assertThat(Files.readString(file())).contains("\"ledgers\":[\"*\"]", "\"expires_at\":\"2030-01-01T00:00:00Z\"");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_written() {
        int code = run("--actor", " ", "--scope", "admin", "--ledger", "no name", "--expires", "soon");

        assertThat(code).isEqualTo(2);
        assertThat(err)
                .isEqualTo("daybook keys new: --actor must be 1 to 255 characters that can be read; --scope must be"
                        + " ledger:read, ledger:write or ledger:operate; --ledger must be 1 to 64 letters, digits, _ or -,"
                        + " or '*' alone; --expires must be like 2030-01-01T00:00:00Z\n");
        assertThat(out).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void what_is_required_is_required() {
        assertThat(run()).isEqualTo(2);
        assertThat(err).contains("--actor", "--scope", "--ledger");
    }

    @Test
    void a_file_that_is_something_else_stays_as_it_is() throws IOException {
        Files.writeString(file(), "notes\n");

        assertThat(run("--actor", "a", "--scope", "ledger:read", "--ledger", "main"))
                .isEqualTo(2);

        assertThat(err).contains("line 1 is not a JSON object");
        assertThat(Files.readString(file())).isEqualTo("notes\n");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(run(
                        "--actor",
                        "a",
                        "--scope",
                        "ledger:read",
                        "--ledger",
                        "main",
                        "--file",
                        folder + "/nowhere/keys"))
                .isEqualTo(2);
        assertThat(err).isNotBlank();
        assertThat(out).isEmpty();
    }
}
