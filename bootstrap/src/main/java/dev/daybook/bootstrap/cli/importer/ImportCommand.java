package dev.daybook.bootstrap.cli.importer;

import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.TokenOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Send accounts and transactions from files of JSON lines to a running service.",
        footer = {
            "",
            "It may be run again: what is there already counts as replayed. A transaction",
            "without external_id is known by its place in the file, so correct such lines",
            "in a file of their own: in a changed file they all count as new."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is there",
            "1:some lines are not",
            "2:wrong usage, no permission, a file that cannot be read, or no service at the URL"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int MOST_AT_ONCE = 256;

    /// Lines on the same guarded account wait for each other; others must be found meanwhile.
    private static final int LOOK_AHEAD = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", required = true, paramLabel = "URL", description = "The service: http://127.0.0.1:7070")
    private URI url = URI.create("");

    @Option(names = "--ledger", paramLabel = "ID", description = "The ledger (default: ${DEFAULT-VALUE}).")
    private String ledger = "main";

    @Option(names = "--accounts", required = true, paramLabel = "FILE", description = "Sent first.")
    private Path accounts = Path.of("");

    @Option(names = "--transactions", required = true, paramLabel = "FILE", description = "Sent after the accounts.")
    private Path transactions = Path.of("");

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Requests under way at once, 1 to 256 (default: ${DEFAULT-VALUE}).")
    private int concurrency = 16;

    @Mixin
    private TokenOption token = new TokenOption();

    @Mixin
    private JsonOption json = new JsonOption();

    private final Patience patience = Patience.USUAL;

    @Override
    public Integer call() throws InterruptedException {
        try {
            check();
            var summary = run(Ledger.at(url, ledger));
            tell(summary);
            return summary.isAllThere() ? 0 : 1;
        } catch (WrongUsage | IOException refused) {
            return refuse(refused);
        } catch (CompletionException stopped) {
            if (stopped.getCause() instanceof WrongUsage refused) {
                return refuse(refused);
            }
            throw stopped;
        }
    }

    private void check() {
        for (Path file : List.of(accounts, transactions)) {
            if (Files.isDirectory(file) || !Files.isReadable(file)) {
                throw new WrongUsage("there is no readable file " + file);
            }
        }
        if (concurrency < 1 || concurrency > MOST_AT_ONCE) {
            throw new WrongUsage("--concurrency must be from 1 to %d, not %d".formatted(MOST_AT_ONCE, concurrency));
        }
    }

    private Summary run(Ledger target) throws IOException, InterruptedException {
        try (var connection = new Connection(patience, token.token())) {
            connection.checkThatItListens(target);
            long start = System.nanoTime();
            var client = new LedgerClient(connection, target, patience, concurrency);
            var files = new FileImport(client, concurrency * LOOK_AHEAD);
            var opened = new AccountLines();
            var posted = new TransactionLines(opened, new FileHash(transactions));
            var tallies = List.of(files.send(accounts, opened), files.send(transactions, posted));
            return new Summary(tallies, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void tell(Summary summary) {
        var out = spec.commandLine().getOut();
        if (json.isWanted()) {
            json.print(out, summary.json());
        } else {
            summary.print(out);
        }
    }

    private int refuse(Exception why) {
        spec.commandLine().getErr().println("daybook import: " + why.getMessage());
        return 2;
    }
}
