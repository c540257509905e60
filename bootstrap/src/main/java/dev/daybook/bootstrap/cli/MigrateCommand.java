package dev.daybook.bootstrap.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.adapter.out.dynamodb.client.DynamoDb;
import dev.daybook.adapter.out.jooq.PostgresReadModels;
import dev.daybook.application.port.Unavailable;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.service.ServiceSettings;
import dev.daybook.bootstrap.settings.InvalidSettings;
import dev.daybook.bootstrap.settings.ServerSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private JsonOption json = new JsonOption();

    @Override
    public Integer call() {
        try {
            var settings = ServerSettings.readForTables(System.getenv());
            var created = createTables ? create(settings) : List.<String>of();
            PostgresReadModels.migrate(settings.postgres());
            tell(created);
            return 0;
        } catch (InvalidSettings refused) {
            return CannotStart.tell(spec, refused.faults(), 2);
        } catch (Unavailable outage) {
            return CannotStart.tell(spec, List.of(outage.toString()), 1);
        }
    }

    /// Answers the names of those that were not there.
    private static List<String> create(ServiceSettings settings) {
        try (var dynamoDb = DynamoDb.connect(settings.dynamoDb())) {
            var missing = settings.tables().missing(dynamoDb.tables());
            settings.tables().createMissing(dynamoDb.tables());
            return missing;
        }
    }

    private void tell(List<String> created) {
        var out = spec.commandLine().getOut();
        if (json.isWanted()) {
            var document = JsonNodeFactory.instance.objectNode();
            created.forEach(document.putArray("created_tables")::add);
            json.print(out, document);
        } else {
            out.println("The tables are up to date.");
        }
    }
}
