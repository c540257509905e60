package dev.daybook.deploy.function;

import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.function.Zips.Zip;
import dev.daybook.deploy.postgres.PostgresUser;
import java.util.List;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/// Brings the tables in Postgres up to date, when whoever deploys calls it.
public final class MigrationFunction extends Construct {

    private static final Size SIZE = new Size(1_024, 900, 1);

    private final DaybookFunction function;

    MigrationFunction(Construct scope, Surroundings around) {
        super(scope, "Migration");
        this.function = new DaybookFunction(
                this,
                new FunctionSpec(
                        "migration",
                        "MigrationFunction",
                        Zip.MIGRATION,
                        SIZE,
                        Place.BESIDE_POSTGRES,
                        Start.ORDINARY,
                        new Environment(around).postgres(PostgresUser.OWNER, 1),
                        List.of(around.proxy().connectAs(PostgresUser.OWNER))),
                around);
    }

    public IFunction function() {
        return function.live();
    }
}
