package dev.daybook.deploy.function;

import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.function.Zips.Zip;
import dev.daybook.deploy.postgres.PostgresUser;
import dev.daybook.deploy.rights.Rights;
import java.util.List;
import software.constructs.Construct;

/// Expires what is due: Postgres tells what that is, the events say whether it is so.
public final class ExpiryFunction extends Construct {

    /// Ends before it is called again.
    private static final Size SIZE = new Size(1_024, 50, 1);

    ExpiryFunction(Construct scope, Surroundings around) {
        super(scope, "Expiry");
        var settings = new Environment(around);
        var function = new DaybookFunction(
                this,
                new FunctionSpec(
                        "expiry",
                        "ExpiryFunction",
                        Zip.EXPIRY,
                        SIZE,
                        Place.BESIDE_POSTGRES,
                        Start.ORDINARY,
                        Environment.of(settings.tables(), settings.postgres(PostgresUser.READER, 1)),
                        Rights.all(
                                around.tables().appendEvents(),
                                List.of(around.proxy().connectAs(PostgresUser.READER)))),
                around);
        Every.minute(this, function.live(), "Expires pending transactions whose time is over");
    }
}
