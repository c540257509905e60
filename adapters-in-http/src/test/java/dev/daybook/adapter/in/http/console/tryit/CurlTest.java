package dev.daybook.adapter.in.http.console.tryit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.Reply;
import dev.daybook.adapter.in.http.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line, read by a shell.
class CurlTest {

    private static final String SERVER = "http://127.0.0.1:7070";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "it's", "'", "''';rm -rf /;'", "$HOME `id` $(id) \\ \" ! # ~ *", "a\nb", "Zürich €"
            })
    void whatever_was_typed_comes_to_the_server_as_it_was(String text) throws IOException, InterruptedException {
        var draft = draft("/v1/ledgers/main/accounts", text);

        var words = shellWords(Curl.of(draft, SERVER, true));

        assertThat(words).startsWith("-sS", "-X", "POST", SERVER + "/v1/ledgers/main/accounts?dry_run=true");
        assertThat(words)
                .contains("Authorization: Bearer s3cret", "Content-Type: application/json", "Idempotency-Key: key");
        assertThat(Reply.tree(words.getLast()).path("text").asText()).isEqualTo(text);
    }

    @Test
    void the_token_is_only_named_and_only_where_one_is_needed() {
        var draft = draft("/v1/ledgers/main/accounts", "x");

        assertThat(Curl.of(draft, SERVER, true)).contains("\"Authorization: Bearer $DAYBOOK_TOKEN\"");
        assertThat(Curl.of(draft, SERVER, false)).doesNotContain("Authorization");
    }

    private static Drafted draft(String path, String text) {
        return new Drafted(path, true, "key", Json.object().put("text", text), Map.of(), Optional.empty());
    }

    /// What a shell makes of the command's words: `curl` is a function that prints them.
    private static List<String> shellWords(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "/bin/sh", "-c", "curl() { for word; do printf '%s\\0' \"$word\"; done; }\n" + command);
        builder.environment().put("DAYBOOK_TOKEN", "s3cret");
        builder.environment().put("LC_ALL", "C.UTF-8");
        var shell = builder.redirectErrorStream(true).start();
        var printed = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(printed).isZero();
        return List.of(printed.split("\0", -1))
                .subList(0, (int) printed.chars().filter(c -> c == 0).count());
    }
}
