package dev.daybook.distribution;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.daybook.bootstrap.embedded.EmbeddedDatabases;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path folder = Path.of("");

    private static Unpacked daybook = new Unpacked(Path.of(""));

    @BeforeAll
    static void unpack() throws Exception {
        daybook = Unpacked.into(folder);
    }

    @Test
    void every_file_has_the_sum_that_is_told_and_no_file_is_left_out() throws IOException {
        var told = Files.readAllLines(daybook.home().resolve("SHA256SUMS")).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(toMap(line -> Path.of(line[1]).normalize(), line -> line[0]));

        try (var files = Files.walk(daybook.home())) {
            var found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("SHA256SUMS") && !file.endsWith("daybook.aot"))
                    .collect(toMap(daybook.home()::relativize, DistributionTest::sum));
            assertThat(found).isEqualTo(told).containsKeys(Path.of("bin/daybook"), Path.of("LICENSE"));
        }
    }

    @Test
    void the_archive_itself_has_a_sum_beside_it() throws IOException {
        var archive = Path.of(requireNonNull(System.getProperty("daybook.archive")));

        assertThat(Files.readString(Path.of(archive + ".sha256")).strip())
                .isEqualTo("%s  %s", sum(archive), archive.getFileName());
    }

    @Test
    void it_brings_no_databases_of_its_own() throws IOException {
        try (var libraries = Files.list(daybook.home().resolve("lib"))) {
            assertThat(libraries.map(Path::getFileName).map(Path::toString))
                    .anyMatch(name -> name.startsWith("bootstrap-"))
                    .noneMatch(name -> name.contains("embedded") || name.contains("DynamoDBLocal"));
        }
    }

    /// Where Java could not use the cache, `AOTMode=on` would keep it from starting.
    @Test
    void trained_and_migrated_it_serves_until_it_is_told_to_end() throws Exception {
        var program = Path.of(requireNonNull(System.getProperty("daybook.program")));
        try (var databases = EmbeddedDatabases.start(program, Optional.empty());
                var http = HttpClient.newHttpClient()) {
            var settings = settings(databases);
            daybook.run("daybook-train", Map.of());
            daybook.run("daybook", settings, "migrate", "--create-tables");
            daybook.run(
                    "daybook",
                    Map.of(),
                    "keys",
                    "new",
                    "--actor",
                    "tester",
                    "--scope",
                    "ledger:read",
                    "--ledger",
                    "main",
                    "--file",
                    keys().toString());
            settings.put("DAYBOOK_JAVA_OPTIONS", "-XX:AOTMode=on");

            var server = daybook.process("daybook", settings, "serve").start();
            try (var output = server.inputReader()) {
                var url = URI.create(
                        address(output.lines()).orElseThrow(() -> new IllegalStateException("it did not start")));
                await().atMost(PATIENCE).until(() -> status(http, url.resolve("/health/ready")) == 200);
                server.destroy();
                assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(server.exitValue()).isIn(0, 143);
            } finally {
                server.destroyForcibly();
            }
        }
    }

    private static Path keys() {
        return folder.resolve("keys.jsonl");
    }

    private static Map<String, String> settings(EmbeddedDatabases databases) {
        var settings = new HashMap<String, String>();
        settings.put(
                "DAYBOOK_DYNAMODB_ENDPOINT", databases.dynamoDb().endpoint().toString());
        settings.put("DAYBOOK_POSTGRES_URL", databases.postgres().jdbcUrl());
        settings.put("DAYBOOK_POSTGRES_USER", databases.postgres().user());
        settings.put("DAYBOOK_POSTGRES_PASSWORD", "any");
        settings.put("DAYBOOK_HTTP_PORT", "0");
        settings.put("DAYBOOK_API_KEYS_FILE", keys().toString());
        return settings;
    }

    private static Optional<String> address(Stream<String> lines) {
        var said = "Daybook is up: ";
        return lines.filter(line -> line.startsWith(said))
                .map(line -> line.substring(said.length()))
                .findFirst();
    }

    private static int status(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String sum(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var _ = in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
