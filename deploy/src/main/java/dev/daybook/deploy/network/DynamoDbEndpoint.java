package dev.daybook.deploy.network;

import dev.daybook.deploy.data.Tables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpoint;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/// The only way out of the network: to our own tables, for our own account.
public final class DynamoDbEndpoint extends Construct {

    /// All that any function in the network does; what each one may do its role says.
    private static final List<String> CALLS =
            List.of("dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query");

    public DynamoDbEndpoint(Construct scope, Network network, Tables tables) {
        super(scope, "DynamoDbEndpoint");
        var endpoint = GatewayVpcEndpoint.Builder.create(this, "Gateway")
                .vpc(network.vpc())
                .service(GatewayVpcEndpointAwsService.DYNAMODB)
                .subnets(List.of(Network.functions()))
                .build();
        endpoint.addToPolicy(PolicyStatement.Builder.create()
                .principals(List.of(new AnyPrincipal()))
                .actions(CALLS)
                .resources(Stream.of(
                                tables.events(),
                                tables.feed(),
                                tables.balances(),
                                tables.projections(),
                                tables.milestones())
                        .map(Table::getTableArn)
                        .toList())
                .conditions(Map.of("StringEquals", Map.of("aws:PrincipalAccount", Aws.ACCOUNT_ID)))
                .build());
    }
}
