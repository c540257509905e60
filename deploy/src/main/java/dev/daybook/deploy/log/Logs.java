package dev.daybook.deploy.log;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/// Every log has an end: what must be known for longer is in the events.
public final class Logs {

    private Logs() {}

    public static LogGroup group(Construct scope, String name) {
        return LogGroup.Builder.create(scope, "Log")
                .logGroupName(name)
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }
}
