package dev.daybook.bootstrap.cli;

import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.application.port.Unavailable;
import dev.daybook.bootstrap.settings.InvalidSettings;
import dev.daybook.bootstrap.settings.ServerSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description =
                "Bring the tables up to date that servers of this build need. Safe to run again, and beside servers.",
        footer = {"", "Its settings are those of `serve`, but for its callers."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"1:a database does not answer", "2:a setting is missing or wrong"})
public final class MigrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--create-tables",
            description = "Also make tables that DynamoDB lacks. In the cloud the deployment makes them, with backups.")
    private boolean createTables;

    @Override
    public Integer call() {
        try {
            var settings = ServerSettings.readForTables(System.getenv());
            if (createTables) {
                try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
                    settings.tables().createMissing(dynamoDb.tables());
                }
            }
            PostgresReadModels.migrate(settings.postgres());
            spec.commandLine().getOut().println("The tables are up to date.");
            return 0;
        } catch (InvalidSettings refused) {
            return CannotStart.tell(spec, refused.faults(), 2);
        } catch (Unavailable outage) {
            return CannotStart.tell(spec, List.of(outage.toString()), 1);
        }
    }
}
