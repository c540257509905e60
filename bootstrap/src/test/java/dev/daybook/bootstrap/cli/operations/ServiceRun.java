package dev.daybook.bootstrap.cli.operations;

import dev.daybook.application.retry.Backoff;
import dev.daybook.bootstrap.cli.client.Patience;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/// Commands as somebody types them; what the last one said is kept.
final class ServiceRun {

    private static final Patience SHORT = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(5), 3),
            Duration.ofSeconds(1));

    private final URI url;
    private String out = "";
    private String err = "";

    ServiceRun(URI url) {
        this.url = url;
    }

    int exitCode(Function<Patience, ServiceCommand> command, String... arguments) {
        var said = new StringWriter();
        var complained = new StringWriter();
        var all = new ArrayList<>(List.of("--url", url.toString()));
        all.addAll(List.of(arguments));
        int code = new CommandLine(command.apply(SHORT))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(all.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
