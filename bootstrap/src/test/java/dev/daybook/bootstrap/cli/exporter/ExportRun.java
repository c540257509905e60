package dev.daybook.bootstrap.cli.exporter;

import dev.daybook.application.retry.Backoff;
import dev.daybook.bootstrap.cli.client.Patience;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// `daybook export` as somebody types it, over and over; what it said last is kept.
final class ExportRun {

    static final int TRIES = 3;

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), TRIES),
            Duration.ofSeconds(1));

    private URI url;
    private String streamed = "";
    private String out = "";
    private String err = "";

    ExportRun(URI url) {
        this.url = url;
    }

    /// Recorded at the n-th second of a day.
    static String transaction(int number) {
        return """
                {"id":"id-%1$d","status":"posted","external_id":"t%1$d","description":"n\u00ba %1$d",\
                "effective_at":"2016-01-%1$02dT23:59:59.5Z","recorded_at":"2026-11-05T12:00:%1$02dZ","metadata":{"a":"b"},\
                "postings":[{"debit":"food","credit":"bank","amount":"%1$d","asset":"EUR/2"}]}\
                """.formatted(number);
    }

    void against(URI service) {
        this.url = service;
    }

    int exitCode(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int code = exitCode(bytes, arguments);
        streamed = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    int exitCode(OutputStream standardOutput, String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var all = new ArrayList<>(List.of("--url", url.toString()));
        all.addAll(List.of(arguments));
        int code = new CommandLine(new ExportCommand(standardOutput, SHORT))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    /// What went to standard output itself.
    String streamed() {
        return streamed;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
