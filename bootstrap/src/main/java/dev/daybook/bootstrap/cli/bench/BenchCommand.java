package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.application.retry.Backoff;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.TokenOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Load a running service, measure how it answers, and check that every cent is where it should be.",
        footer = {
            "",
            "A run in which anything differs from what the service has acknowledged prints no",
            "figure. It leaves its ledger behind: there is no way to take one away."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as it was acknowledged",
            "1:something differs, or stayed unknown: no figure",
            "2:wrong usage, no permission, or no service at the URL"
        })
public final class BenchCommand implements Callable<Integer> {

    private static final int TOLD = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", description = "The service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:7070");

    @Option(names = "--ledger", paramLabel = "ID", description = "The ledger; without it, a new one of its own.")
    private Optional<String> ledger = Optional.empty();

    @Mixin
    private Load load = new Load();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long the read models may take to show everything (default: ${DEFAULT-VALUE}).")
    private int wait = 120;

    @Mixin
    private TokenOption token = new TokenOption();

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() throws InterruptedException {
        var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        try {
            load.check();
            var target = Ledger.at(url, ledger.orElse("bench-" + run));
            tell(target, run(target, run));
            return 0;
        } catch (WrongUsage refused) {
            say(refused.getMessage());
            return 2;
        } catch (NoFigure spoiled) {
            complain(spoiled.differences());
            return 1;
        }
    }

    private Checked run(Ledger target, String run) throws InterruptedException {
        try (var connection = new Connection(Patience.USUAL, token.token())) {
            connection.checkThatItListens(target);
            var api = new LedgerApi(connection, new Retries(Patience.USUAL), target);
            var reader = new LedgerApi(connection, new Retries(reading()), target);
            return new Bench(api, reader, load, load.cast(run), Duration.ofSeconds(wait)).run();
        }
    }

    /// A read waits at the service already, so it is not tried often.
    private static Patience reading() {
        var usual = Patience.USUAL;
        var twice = new Backoff(Duration.ofMillis(10), Duration.ofMillis(100), 2);
        return new Patience(usual.connect(), usual.request(), twice, Duration.ofSeconds(1));
    }

    private void tell(Ledger target, Checked checked) {
        var out = spec.commandLine().getOut();
        if (json.isWanted()) {
            var document = JsonNodeFactory.instance
                    .objectNode()
                    .put("url", target.service().toString())
                    .put("ledger", target.id().value())
                    .put("clients", load.clients());
            json.print(out, checked.addTo(document));
        } else {
            out.printf("ledger            %s of %s, %d clients%n", target.id(), target.service(), load.clients());
            checked.print(out);
        }
    }

    private void complain(List<String> differences) {
        say("no figure, for something is not as it should be:");
        var err = spec.commandLine().getErr();
        differences.stream().limit(TOLD).forEach(difference -> err.println("  " + difference));
        if (differences.size() > TOLD) {
            err.println("  and %d more".formatted(differences.size() - TOLD));
        }
        if (json.isWanted()) {
            var document = JsonNodeFactory.instance.objectNode().put("good", false);
            differences.stream().limit(TOLD).forEach(document.putArray("differences")::add);
            json.print(spec.commandLine().getOut(), document.put("differing", differences.size()));
        }
    }

    private void say(@Nullable String sentence) {
        spec.commandLine().getErr().println("daybook bench: " + sentence);
    }
}
