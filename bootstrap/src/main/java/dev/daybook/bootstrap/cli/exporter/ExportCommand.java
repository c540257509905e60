package dev.daybook.bootstrap.cli.exporter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Ledger;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.Progress;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.TokenOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write down all that is posted in a ledger of a running service.",
        footer = {
            "",
            "What is posted when the export begins is in it once. What is posted meanwhile",
            "may be in it or not, but whole. Pending, voided and expired transactions are",
            "left out. FILE appears only when it is complete."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the export is complete",
            "1:it broke off",
            "2:wrong usage, no permission, a file that cannot be written, or no service at the URL"
        })
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", description = "The service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:7070");

    @Option(names = "--ledger", paramLabel = "ID", description = "The ledger (default: ${DEFAULT-VALUE}).")
    private String ledger = "main";

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = Format.Words.class,
            completionCandidates = Format.Words.class,
            description =
                    "hledger: a journal for the program of that name. jsonl: a line of JSON each, as the API answers.")
    private Format format = Format.JSONL;

    @Option(names = "--output", paramLabel = "FILE", description = "Without it, standard output.")
    private @Nullable Path output;

    @Mixin
    private TokenOption token = new TokenOption();

    @Mixin
    private JsonOption json = new JsonOption();

    private final OutputStream standardOutput;
    private final Patience patience;

    public ExportCommand() {
        this(new FileOutputStream(FileDescriptor.out), Patience.USUAL);
    }

    ExportCommand(OutputStream standardOutput, Patience patience) {
        this.standardOutput = standardOutput;
        this.patience = patience;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            check();
            run(Ledger.at(url, ledger));
            return 0;
        } catch (WrongUsage refused) {
            return end(2, refused.getMessage());
        } catch (Incomplete broken) {
            return end(1, broken.getMessage());
        } catch (IOException unwritable) {
            return end(1, "cannot go on writing: " + unwritable.getMessage());
        }
    }

    private void check() {
        if (json.isWanted() && toFile().isEmpty()) {
            throw new WrongUsage("--json tells of an export into a file: name it with --output");
        }
    }

    private void run(Ledger source) throws IOException, InterruptedException {
        try (var connection = new Connection(patience, token.token())) {
            connection.checkThatItListens(source);
            var reader = new LedgerReader(connection, new Retries(patience));
            var _ = reader.get(source.itself());
            long start = System.nanoTime();
            long written = export(new PostedTransactions(reader, source), new Heading(source, Instant.now()));
            toFile().ifPresent(file -> report(written, file, System.nanoTime() - start));
        }
    }

    private long export(PostedTransactions transactions, Heading heading) throws IOException, InterruptedException {
        var journal = format.journal(heading);
        var file = toFile();
        try (var to = file.<Output>map(FileOutput::to)
                        .orElseGet(() -> new StreamOutput(standardOutput, journal.breakingOff()));
                var progress = file.isPresent() ? Progress.counting("transactions") : new Progress.Silence()) {
            return new Export(journal, to, progress).run(transactions);
        }
    }

    private Optional<Path> toFile() {
        return Optional.ofNullable(output);
    }

    private void report(long written, Path file, long nanos) {
        var out = spec.commandLine().getOut();
        if (json.isWanted()) {
            json.print(
                    out,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("ledger", ledger)
                            .put("format", format.toString())
                            .put("file", file.toString())
                            .put("transactions", written)
                            .put("seconds", Duration.ofNanos(nanos).toMillis() / 1e3));
        } else {
            out.printf(Locale.ROOT, "%d transactions in %s, %.1f s%n", written, file, nanos / 1e9);
            out.flush();
        }
    }

    private int end(int exitCode, @Nullable String sentence) {
        spec.commandLine().getErr().println("daybook export: " + sentence);
        return exitCode;
    }
}
