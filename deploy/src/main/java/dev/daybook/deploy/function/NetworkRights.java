package dev.daybook.deploy.function;

import dev.daybook.deploy.rights.Allow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// Lambda itself joins a function to a network, with the function's rights. AWS lets these be narrowed to an
/// account and a region only, and to describe asks for all; so the function's own code is forbidden to use
/// them.
final class NetworkRights {

    private static final String DESCRIBE_INTERFACES = "ec2:DescribeNetworkInterfaces";
    private static final String DESCRIBE_SUBNETS = "ec2:DescribeSubnets";

    private static final List<String> MANAGE = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:UnassignPrivateIpAddresses");

    private NetworkRights() {}

    static List<PolicyStatement> of(Stack stack, String functionArn) {
        var anythingOfOurs =
                "arn:%s:ec2:%s:%s:*/*".formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
        return List.of(
                Allow.on(List.of(anythingOfOurs), MANAGE.toArray(String[]::new)),
                Allow.on("*", DESCRIBE_INTERFACES, DESCRIBE_SUBNETS),
                notByCode(functionArn));
    }

    private static PolicyStatement notByCode(String functionArn) {
        return PolicyStatement.Builder.create()
                .effect(Effect.DENY)
                .actions(Stream.concat(MANAGE.stream(), Stream.of(DESCRIBE_INTERFACES, DESCRIBE_SUBNETS))
                        .toList())
                .resources(List.of("*"))
                .conditions(Map.of("ArnEquals", Map.of("lambda:SourceFunctionArn", functionArn)))
                .build();
    }
}
