package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.in.http.auth.key.ApiKeys;
import dev.daybook.adapter.in.http.auth.key.UnusableKeyFile;
import dev.daybook.adapter.in.http.server.PortInUse;
import dev.daybook.bootstrap.cli.client.TokenOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import dev.daybook.bootstrap.cli.demo.DemoOptions;
import dev.daybook.bootstrap.cli.demo.Marketplace;
import dev.daybook.bootstrap.embedded.DataDirectory;
import dev.daybook.bootstrap.embedded.EmbeddedDatabaseFailed;
import dev.daybook.bootstrap.embedded.UnusableDataDirectory;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.InvalidSettings;
import dev.daybook.bootstrap.settings.LogVariables;
import dev.daybook.bootstrap.settings.LogVariables.Format;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "dev",
        mixinStandardHelpOptions = true,
        description = "Run everything on this machine: databases, bus, projectors, API.",
        footer = {"", "Ctrl-C ends it and all its children."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:one of its parts failed", "2:it cannot start", "130, 143:it was told to end"})
public final class DevCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "PORT", description = "The API's; 0 takes any (default: ${DEFAULT-VALUE}).")
    private int port = 7070;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Keeps everything; without it, it is in memory.")
    private @Nullable Path dataDir;

    @Option(
            names = "--api-keys",
            paramLabel = "FILE",
            description =
                    "Lets in only who has a key of this file (see `keys new`); without it, everybody on this machine.")
    private @Nullable Path apiKeys;

    @ArgGroup(exclusive = false)
    private @Nullable DemoOptions demo;

    @Override
    public Integer call() {
        try (var parts = new Parts()) {
            var marketplace = Optional.ofNullable(demo).map(this::marketplace);
            ProgramLog.ofTerminal(LogVariables.format(System.getenv(), Format.TEXT));
            var told = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(closing(parts, told));
            var data = Optional.ofNullable(dataDir).map(DataDirectory::open).map(parts::add);
            var log = new StartLog(spec.commandLine().getOut());
            new DevRun(port, keys(), marketplace, log, parts).start(data).join();
            return told.get() ? 0 : end(1, "one of the databases has ended, and everything with it.", "");
        } catch (PortInUse taken) {
            return end(2, taken.getMessage() + ".", "");
        } catch (InvalidSettings refused) {
            return CannotStart.tell(spec, refused.faults(), 2);
        } catch (UnusableDataDirectory | CannotStart refused) {
            return end(2, refused.getMessage(), "");
        } catch (UnusableKeyFile | WrongUsage refused) {
            return end(2, refused.getMessage() + ".", "");
        } catch (EmbeddedDatabaseFailed failed) {
            return end(2, failed.getMessage(), failed.details());
        }
    }

    private Optional<ApiKeys> keys() {
        return Optional.ofNullable(apiKeys).map(file -> new ApiKeys(file, InstantSource.system()));
    }

    /// Told before anything is started in vain.
    private Marketplace marketplace(DemoOptions options) {
        var token = new TokenOption().token();
        if (apiKeys != null && token.isEmpty()) {
            throw new WrongUsage("with --api-keys, --demo needs a key that may write to main, in DAYBOOK_TOKEN");
        }
        return new Marketplace(options.seed(), options.rate(), token, this::say);
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println("daybook dev: " + sentence);
    }

    private static Thread closing(Parts parts, AtomicBoolean told) {
        return Thread.ofPlatform().unstarted(() -> {
            told.set(true);
            parts.close();
        });
    }

    private int end(int exitCode, @Nullable String sentence, String details) {
        var err = spec.commandLine().getErr();
        if (!details.isEmpty()) {
            err.println(details);
        }
        err.println("daybook dev: " + sentence);
        return exitCode;
    }
}
