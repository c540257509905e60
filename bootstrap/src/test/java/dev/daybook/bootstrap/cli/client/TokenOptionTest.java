package dev.daybook.bootstrap.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TokenOptionTest {

    @TempDir
    private Path folder;

    @Command
    private static final class Anything {

        @Mixin
        private final TokenOption token;

        private Anything(Map<String, String> environment) {
            this.token = new TokenOption(environment);
        }
    }

    private static Optional<String> sent(Map<String, String> environment, String... arguments) {
        var command = new Anything(environment);
        var _ = new CommandLine(command).parseArgs(arguments);
        var plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1/"))
                .header("Accept", "text/plain")
                .build();
        return command.token.token().map(token -> token.with(plain)).map(request -> {
            assertThat(request.headers().firstValue("Accept")).hasValue("text/plain");
            return request.headers().firstValue("Authorization").orElseThrow();
        });
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("token"), content).toString();
    }

    @Test
    void the_environment_holds_it() {
        assertThat(sent(Map.of("DAYBOOK_TOKEN", "dbk_a_b"))).hasValue("Bearer dbk_a_b");
    }

    @Test
    void or_a_file_which_counts_for_more() throws IOException {
        assertThat(sent(Map.of("DAYBOOK_TOKEN", "other"), "--token-file", file("  a.b-c.d_e=\n")))
                .hasValue("Bearer a.b-c.d_e=");
    }

    @Test
    void without_either_none_is_sent() {
        assertThat(sent(Map.of())).isEmpty();
        assertThat(sent(Map.of("DAYBOOK_TOKEN", " "))).isEmpty();
    }

    @Test
    void what_can_be_no_token_is_refused_and_not_shown() throws IOException {
        for (var odd : new String[] {"", "two words", "a\nb", "caf\u00e9", "Bearer x"}) {
            var file = file(odd);
            assertThatExceptionOfType(WrongUsage.class)
                    .isThrownBy(() -> sent(Map.of(), "--token-file", file))
                    .withMessage(file + " does not hold a token and nothing else");
        }
        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> sent(Map.of("DAYBOOK_TOKEN", "my secret")))
                .withMessage("DAYBOOK_TOKEN does not hold a token and nothing else");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var nowhere = folder.resolve("nowhere").toString();

        assertThatExceptionOfType(WrongUsage.class)
                .isThrownBy(() -> sent(Map.of(), "--token-file", nowhere))
                .withMessage("there is no readable file " + nowhere);
    }
}
