package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.in.http.server.PortInUse;
import dev.daybook.application.port.Unavailable;
import dev.daybook.bootstrap.service.DaybookService;
import dev.daybook.bootstrap.service.Parts;
import dev.daybook.bootstrap.settings.InvalidSettings;
import dev.daybook.bootstrap.settings.LogVariables;
import dev.daybook.bootstrap.settings.LogVariables.Format;
import dev.daybook.bootstrap.settings.ServerSettings;
import dev.daybook.bootstrap.telemetry.Telemetry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run one server of possibly many, on DynamoDB and Postgres that are there already.",
        footer = {"", "Its settings are environment variables; docs/server.md lists them."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "1:a database is not ready for it",
            "2:a setting is missing or wrong",
            "130, 143:it was told to end"
        })
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        try (var parts = new Parts()) {
            var settings = ServerSettings.read(System.getenv());
            ProgramLog.ofServer(LogVariables.format(System.getenv(), Format.JSON));
            var obstacles = Preflight.check(settings);
            if (!obstacles.isEmpty()) {
                return CannotStart.tell(spec, obstacles, 1);
            }
            var service = parts.add(new DaybookService(settings, Telemetry.of(System.getenv())));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(parts::close));
            service.start();
            var out = spec.commandLine().getOut();
            out.printf("Daybook is up: http://%s:%d%n", settings.http().host(), service.port());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InvalidSettings refused) {
            return CannotStart.tell(spec, refused.faults(), 2);
        } catch (PortInUse refused) {
            return CannotStart.tell(spec, List.of(String.valueOf(refused.getMessage())), 2);
        } catch (Unavailable outage) {
            return CannotStart.tell(spec, List.of(outage.toString()), 1);
        }
    }
}
