package dev.daybook.deploy.function;

import dev.daybook.deploy.function.Zips.Zip;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// All that makes one function different from the others.
///
/// @param handler class in `dev.daybook.bootstrap.function`
/// @param place whether it is in the network, with Postgres
/// @param start how it comes up
record FunctionSpec(
        String name,
        String handler,
        Zip zip,
        Size size,
        Place place,
        Start start,
        Map<String, String> environment,
        List<PolicyStatement> rights) {

    enum Place {
        BESIDE_POSTGRES,
        ANYWHERE
    }

    enum Start {
        /// From a snapshot of a published version, for those that somebody waits for.
        SNAPSHOT,
        ORDINARY
    }
}
