package dev.daybook.bootstrap.cli.operations;

import dev.daybook.bootstrap.cli.client.Connection;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.Retries;
import dev.daybook.bootstrap.cli.client.Service;
import dev.daybook.bootstrap.cli.client.TokenOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What commands have in common that look after a running service: where it is, and how a no is told.
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:the answer is no", "2:wrong usage, no permission, or the service does not answer"})
abstract class ServiceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", description = "The service (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:7070");

    @Mixin
    private TokenOption token = new TokenOption();

    private final Patience patience;

    ServiceCommand(Patience patience) {
        this.patience = patience;
    }

    @Override
    public final Integer call() throws InterruptedException {
        try (var connection = new Connection(patience, token.token())) {
            var service = Service.at(url);
            connection.checkThatItListens(service);
            boolean isYes = run(new ServiceApi(connection, new Retries(patience), service));
            out().flush();
            return isYes ? 0 : 1;
        } catch (Refused no) {
            return end(1, no.getMessage());
        } catch (WrongUsage | Unfinished failed) {
            return end(2, failed.getMessage());
        }
    }

    /// Answers whether the answer is yes.
    abstract boolean run(ServiceApi api) throws InterruptedException;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Says something that is no part of the answer.
    final void say(String sentence) {
        spec.commandLine().getErr().println("daybook %s: %s".formatted(spec.name(), sentence));
    }

    private int end(int exitCode, @Nullable String sentence) {
        say(String.valueOf(sentence));
        return exitCode;
    }
}
