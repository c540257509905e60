package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.daybook.bootstrap.cli.client.PlayedApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command that talks to a service sends the token, and says clearly what is wrong when that does not do.
@Timeout(60)
class TokensOfCommandsTest {

    private static final String TOKEN = "dbk_a_SECRET";

    @TempDir
    private Path folder;

    private HttpServer server = server();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile int status = 401;
    private volatile String body = "";
    private String out = "";
    private String err = "";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/health/live", exchange -> PlayedApi.answer(exchange, 200, "{}"));
        server.createContext("/v1/", this::refuse);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void refuse(HttpExchange exchange) throws IOException {
        sent.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("nothing"));
        PlayedApi.answer(exchange, status, body);
    }

    /// Those that have the option for where the service is.
    static Stream<String> commands() {
        return new CommandLine(Daybook.class)
                .getSubcommands().entrySet().stream()
                        .filter(command ->
                                command.getValue().getCommandSpec().optionsMap().containsKey("--url"))
                        .map(Map.Entry::getKey);
    }

    private int run(String command) throws IOException {
        var said = new StringWriter();
        var complained = new StringWriter();
        var arguments = new ArrayList<>(List.of(
                command, "--url", "http://127.0.0.1:" + server.getAddress().getPort()));
        arguments.addAll(List.of("--token-file", file("token", TOKEN + "\n")));
        arguments.addAll(
                switch (command) {
                    case "import" ->
                        List.of("--accounts", file("a", "{\"id\":\"a\"}\n"), "--transactions", file("t", ""));
                    case "export" -> List.of("--format", "jsonl");
                    case "rebuild" -> List.of("books");
                    case "trace" -> List.of("a-transaction");
                    case "history" -> List.of("an:account");
                    default -> List.of();
                });
        int code = new CommandLine(Daybook.class)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_is_not_known_is_told_how_to_be(String command) throws IOException {
        body = "{\"code\":\"UNAUTHENTICATED\",\"detail\":\"The token has expired.\"}";

        assertThat(run(command)).isEqualTo(2);

        assertThat(sent).isNotEmpty().allMatch(header -> header.equals("Bearer " + TOKEN));
        assertThat(err)
                .isEqualTo("daybook %s: the service wants to know who asks: The token has expired. ".formatted(command)
                        + "Put a token into DAYBOOK_TOKEN or name its file with --token-file.\n");
        assertThat(out + err).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void who_may_not_is_told_what_is_missing(String command) throws IOException {
        status = 403;
        body = "{\"code\":\"FORBIDDEN\",\"detail\":\"This takes the scope ledger:write.\"}";

        assertThat(run(command)).isEqualTo(2);

        assertThat(err)
                .isEqualTo("daybook %s: the service does not allow this: This takes the scope ledger:write.\n"
                        .formatted(command));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_gateway_that_says_no_in_its_own_words_is_understood(String command) throws IOException {
        body = "{\"message\":\"Unauthorized\"}";

        assertThat(run(command)).isEqualTo(2);

        assertThat(err).startsWith("daybook %s: the service wants to know who asks: ".formatted(command));
    }
}
