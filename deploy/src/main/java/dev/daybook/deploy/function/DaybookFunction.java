package dev.daybook.deploy.function;

import dev.daybook.deploy.function.FunctionSpec.Place;
import dev.daybook.deploy.function.FunctionSpec.Start;
import dev.daybook.deploy.log.Logs;
import dev.daybook.deploy.network.Network;
import dev.daybook.deploy.rights.Allow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// A function with a log and a role of its own. The role says exactly what is written here and in the
/// specification: nothing that CDK would add by itself gets into it.
final class DaybookFunction extends Construct {

    private static final String HANDLERS = "dev.daybook.bootstrap.function.";
    private static final String LIVE = "live";

    private final Function function;
    private final IFunction live;

    DaybookFunction(Construct scope, FunctionSpec spec, Surroundings around) {
        super(scope, spec.name());
        var name = "%s-%s".formatted(around.settings().prefix(), spec.name());
        var log = Logs.group(this, "/aws/lambda/" + name);
        var builder = Function.Builder.create(this, "Function")
                .functionName(name)
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(HANDLERS + spec.handler())
                .code(around.zips().code(spec.zip()))
                .memorySize(spec.size().megabytes())
                .timeout(Duration.seconds(spec.size().seconds()))
                .reservedConcurrentExecutions(spec.size().concurrency())
                .environment(spec.environment())
                .role(role(name, spec, log).withoutPolicyUpdates())
                .tracing(Tracing.ACTIVE)
                .loggingFormat(LoggingFormat.JSON)
                .applicationLogLevelV2(ApplicationLogLevel.INFO)
                .systemLogLevelV2(SystemLogLevel.WARN)
                .logGroup(log);
        join(builder, spec.place(), around);
        this.function = start(builder, spec.start());
        this.live = spec.start() == Start.SNAPSHOT ? function.addAlias(LIVE) : function;
    }

    /// The newest version, by the way in that others use.
    IFunction live() {
        return live;
    }

    private static void join(Function.Builder function, Place place, Surroundings around) {
        switch (place) {
            case BESIDE_POSTGRES ->
                function.vpc(around.network().vpc())
                        .vpcSubnets(Network.functions())
                        .securityGroups(List.of(around.doors().functions()));
            case ANYWHERE -> {}
        }
    }

    private static Function start(Function.Builder builder, Start start) {
        return switch (start) {
            case SNAPSHOT -> fromSnapshot(builder);
            case ORDINARY -> builder.build();
        };
    }

    /// Earlier versions stay, so that the alias can go back to one.
    private static Function fromSnapshot(Function.Builder builder) {
        var function = builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .currentVersionOptions(VersionOptions.builder()
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .build())
                .build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "the alias has a version published");
        return function;
    }

    private Role role(String name, FunctionSpec spec, LogGroup log) {
        return Role.Builder.create(this, "Role")
                .description("What %s may do".formatted(name))
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .inlinePolicies(
                        Map.of("run", document(toRun(name, spec.place(), log)), "work", document(spec.rights())))
                .build();
    }

    /// Traces belong to nothing that could be named.
    private List<PolicyStatement> toRun(String name, Place place, LogGroup log) {
        var rights = new ArrayList<PolicyStatement>();
        rights.add(Allow.on(log.getLogGroupArn(), "logs:CreateLogStream", "logs:PutLogEvents"));
        rights.add(Allow.on("*", "xray:PutTelemetryRecords", "xray:PutTraceSegments"));
        if (place == Place.BESIDE_POSTGRES) {
            rights.addAll(NetworkRights.of(Stack.of(this), arn(name)));
        }
        return rights;
    }

    private String arn(String name) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("lambda")
                        .resource("function")
                        .resourceName(name)
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build());
    }

    private static PolicyDocument document(List<PolicyStatement> statements) {
        return PolicyDocument.Builder.create().statements(statements).build();
    }
}
