package dev.daybook.deploy.function;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.EventInvokeConfig;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/// Calls a function each minute. A call that fails or comes too late is not repeated: the next one does its
/// work.
final class Every {

    private static final Duration MINUTE = Duration.minutes(1);

    private Every() {}

    static void minute(Construct scope, IFunction function, String why) {
        var target = LambdaFunction.Builder.create(function)
                .retryAttempts(0)
                .maxEventAge(MINUTE)
                .build();
        var _ = Rule.Builder.create(scope, "EachMinute")
                .description(why)
                .schedule(Schedule.rate(MINUTE))
                .targets(List.of(target))
                .build();
        var _ = EventInvokeConfig.Builder.create(scope, "Once")
                .function(function)
                .retryAttempts(0)
                .maxEventAge(MINUTE)
                .build();
    }
}
