package dev.daybook.deploy.function;

import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.function.Zips.Zip;
import dev.daybook.deploy.postgres.PostgresUser;
import dev.daybook.deploy.rights.Rights;
import java.util.List;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/// The API in two halves with different rights: who writes never sees Postgres, who reads can append nothing.
///
/// Neither looks at tokens: the gateway has checked them, and hands on their claims.
public final class HttpFunctions extends Construct {

    /// The gateway waits no longer than 30 seconds.
    private static final int PATIENCE = 29;

    /// One to answer with, one to look beside it whether there is a side generation.
    private static final int CONNECTIONS = 2;

    private final DaybookFunction commands;
    private final DaybookFunction queries;

    HttpFunctions(Construct scope, Surroundings around) {
        super(scope, "Http");
        var settings = new Environment(around);
        this.commands = new DaybookFunction(
                this,
                new FunctionSpec(
                        "commands",
                        "CommandsFunction",
                        Zip.API,
                        new Size(1_769, PATIENCE, 300),
                        Place.ANYWHERE,
                        Start.SNAPSHOT,
                        settings.tables(),
                        // An account that is not guarded is closed only when the balances say that it is empty.
                        Rights.all(
                                around.tables().appendEvents(), around.tables().readBalances())),
                around);
        this.queries = new DaybookFunction(
                this,
                new FunctionSpec(
                        "queries",
                        "QueriesFunction",
                        Zip.API,
                        new Size(1_769, PATIENCE, 100),
                        Place.BESIDE_POSTGRES,
                        Start.SNAPSHOT,
                        Environment.of(settings.tables(), settings.postgres(PostgresUser.READER, CONNECTIONS)),
                        Rights.all(
                                around.tables().readEvents(),
                                around.tables().readFeed(),
                                around.tables().readBalances(),
                                around.tables().readMilestones(),
                                List.of(around.proxy().connectAs(PostgresUser.READER)))),
                around);
    }

    public IFunction commands() {
        return commands.live();
    }

    public IFunction queries() {
        return queries.live();
    }
}
