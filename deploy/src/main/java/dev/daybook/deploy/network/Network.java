package dev.daybook.deploy.network;

import dev.daybook.deploy.log.Logs;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.iam.ServicePrincipalOpts;
import software.constructs.Construct;

/// Two zones, each with a subnet for functions and one for Postgres.
///
/// There is no gateway to the internet and no NAT: of all services only DynamoDB is needed from within, by way
/// of a gateway endpoint, which costs nothing. Log lines and traces leave a function by Lambda itself, and a
/// token for Postgres is computed on the spot.
public final class Network extends Construct {

    private static final int ZONES = 2;
    private static final String FUNCTIONS = "functions";
    private static final String DATA = "data";

    private final Vpc vpc;

    public Network(Construct scope, String prefix) {
        super(scope, "Network");
        this.vpc = Vpc.Builder.create(this, "Vpc")
                .vpcName(prefix)
                .ipAddresses(IpAddresses.cidr("10.40.0.0/16"))
                .maxAzs(ZONES)
                .natGateways(0)
                .createInternetGateway(false)
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(isolated(FUNCTIONS), isolated(DATA)))
                .flowLogs(Map.of("refused", flowLog(prefix)))
                .build();
    }

    public Vpc vpc() {
        return vpc;
    }

    public static SubnetSelection functions() {
        return SubnetSelection.builder().subnetGroupName(FUNCTIONS).build();
    }

    public List<String> dataSubnets() {
        return vpc.selectSubnets(SubnetSelection.builder().subnetGroupName(DATA).build())
                .getSubnetIds();
    }

    private FlowLogOptions flowLog(String prefix) {
        var log = Logs.group(this, "/aws/vpc/" + prefix);
        return FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(log, writer()))
                .trafficType(FlowLogTrafficType.REJECT)
                .build();
    }

    /// CDK grants it the log, and nothing else.
    private Role writer() {
        return Role.Builder.create(this, "FlowLogWriter")
                .description("Writes which connections were refused")
                .assumedBy(new ServicePrincipal(
                        "vpc-flow-logs.amazonaws.com",
                        ServicePrincipalOpts.builder()
                                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                                .build()))
                .build();
    }

    private static SubnetConfiguration isolated(String name) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(SubnetType.PRIVATE_ISOLATED)
                .cidrMask(24)
                .build();
    }
}
