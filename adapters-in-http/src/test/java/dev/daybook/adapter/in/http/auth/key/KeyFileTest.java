package dev.daybook.adapter.in.http.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.daybook.adapter.in.http.auth.GrantedLedgers.Named;
import dev.daybook.adapter.in.http.auth.Principal;
import dev.daybook.adapter.in.http.auth.Scope;
import dev.daybook.domain.id.LedgerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String GOOD = """
            {"id":"a1","actor":"shop","scopes":["ledger:read"],"ledgers":["main"],"sha256":"%s"}""".formatted(HASH);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys.jsonl");
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file(), String.join("\n", lines));
    }

    private void isRefused(String... sentences) {
        assertThatExceptionOfType(UnusableKeyFile.class)
                .isThrownBy(() -> KeyFile.read(file()))
                .withMessage("the API keys in %s cannot be used: %s".formatted(file(), String.join("; ", sentences)));
    }

    private static ApiKey key(String id) {
        var holder = new Principal("shop", Set.of(Scope.READ), new Named(Set.of(new LedgerId("main"))));
        return new ApiKey(id, holder, new SecretHash(HASH), Optional.empty());
    }

    @Test
    void each_line_is_a_key() throws IOException {
        write("", GOOD, "  ", GOOD.replace("a1", "b2").replace("}", ",\"expires_at\":\"2030-01-01T00:00:00Z\"}"), "");

        var keys = KeyFile.read(file());

        assertThat(keys).containsOnlyKeys("a1", "b2").containsEntry("a1", key("a1"));
        assertThat(keys.values())
                .extracting(ApiKey::expiresAt)
                .contains(Optional.of(Instant.parse("2030-01-01T00:00:00Z")));
    }

    @Test
    void an_empty_file_lets_nobody_in() throws IOException {
        write("");

        assertThat(KeyFile.read(file())).isEmpty();
    }

    @Test
    void every_bad_line_is_named_and_nothing_of_what_it_holds() throws IOException {
        write(
                "dbk_secret",
                GOOD,
                "{\"dbk_secret\": 1}",
                GOOD.replace("ledger:read", "admin").replace("main", "no name").replace("\"a1\"", "7"),
                "[]",
                GOOD.replace("[\"main\"]", "[\"*\",\"main\"]")
                        .replace("a1", "c3")
                        .replace(HASH, "dbk_secret"),
                GOOD,
                GOOD.replace("}", ""),
                GOOD.replace("a1", "d4")
                        .replace("[\"ledger:read\"]", "[]")
                        .replace("shop", "")
                        .replace("}", ",\"expires_at\":\"soon\"}"));

        isRefused(
                "line 1 is not a JSON object",
                "line 3 id is required",
                "line 3 actor is required",
                "line 3 scopes is required",
                "line 3 ledgers is required",
                "line 3 sha256 is required",
                "line 3 has a field that we do not know",
                "line 4 id must be a string",
                "line 4 scopes[0] must be one of ledger:read, ledger:write, ledger:operate",
                "line 4 ledgers[0] must be the id of a ledger, or * alone for every one",
                "line 5 must be an object",
                "line 6 ledgers must not hold others beside *",
                "line 6 sha256 must be 64 hexadecimal digits, small ones",
                "line 7 has an id that another line has too",
                "line 8 is not a JSON object",
                "line 9 actor must be 1 to 255 characters that can be read",
                "line 9 scopes must not be empty",
                "line 9 expires_at must be an RFC 3339 time with an offset and at most microseconds, such as"
                        + " \"2026-11-01T09:30:00Z\"");
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_named() throws IOException {
        isRefused("there is no such file");

        Files.write(file(), GOOD.replace("shop", "sh\u00f6p").getBytes(StandardCharsets.ISO_8859_1));
        isRefused("it is not UTF-8");

        Files.delete(file());
        Files.createDirectory(file());
        isRefused("it cannot be read");
    }

    @Test
    void a_new_file_is_its_owners_alone() throws IOException {
        KeyFile.append(file(), key("a1"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file())).isEqualTo(GOOD + "\n");
    }

    @Test
    void keys_are_added_behind_the_others() throws IOException {
        write(GOOD);

        KeyFile.append(file(), key("b2"));
        KeyFile.append(file(), key("c3"));

        assertThat(KeyFile.read(file())).containsOnlyKeys("a1", "b2", "c3");
        assertThat(Files.readAllLines(file())).hasSize(3);
    }

    @Test
    void nothing_is_added_to_a_file_that_is_not_right() throws IOException {
        write(GOOD, "{");

        assertThatExceptionOfType(UnusableKeyFile.class)
                .isThrownBy(() -> KeyFile.append(file(), key("b2")))
                .withMessageContaining("line 2");
        assertThat(Files.readAllLines(file())).containsExactly(GOOD, "{");
    }
}
