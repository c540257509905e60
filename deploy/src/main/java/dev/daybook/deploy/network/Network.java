package dev.daybook.deploy.network;

import dev.daybook.deploy.log.Logs;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/// Two zones, each with a subnet for functions and one for Postgres.
///
/// There is no gateway to the internet and no NAT: of all services only DynamoDB is needed from within, by way of a
/// gateway endpoint, which costs nothing. Log lines and traces leave a function by Lambda itself, and a token for
/// Postgres is computed on the spot.
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
        return FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(Logs.group(this, "/aws/vpc/" + prefix)))
                .trafficType(FlowLogTrafficType.REJECT)
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
