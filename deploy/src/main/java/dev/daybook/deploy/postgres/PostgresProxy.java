package dev.daybook.deploy.postgres;

import dev.daybook.deploy.network.Doors;
import dev.daybook.deploy.network.Network;
import dev.daybook.deploy.rights.Allow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.rds.CfnDBProxy;
import software.amazon.awscdk.services.rds.CfnDBProxyTargetGroup;
import software.amazon.awscdk.services.rds.CfnDBProxyTargetGroup.ConnectionPoolConfigurationInfoFormatProperty;
import software.constructs.Construct;

/// Shares few connections among many functions. With IAM from end to end: whoever connects brings a token for
/// one user, and the proxy brings its own for the same user, so no secret is kept for it.
public final class PostgresProxy extends Construct {

    private static final String CONNECT = "rds-db:connect";

    /// `arn:aws:rds:region:account:db-proxy:prx-…`
    private static final int ID_IN_ARN = 6;

    private final CfnDBProxy proxy;

    public PostgresProxy(Construct scope, String prefix, Network network, Doors doors, Postgres postgres) {
        super(scope, "PostgresProxy");
        this.proxy = CfnDBProxy.Builder.create(this, "Proxy")
                .dbProxyName(prefix)
                .engineFamily("POSTGRESQL")
                .defaultAuthScheme("IAM_AUTH")
                .requireTls(true)
                .roleArn(role(postgres).getRoleArn())
                .vpcSubnetIds(network.dataSubnets())
                .vpcSecurityGroupIds(List.of(doors.proxy().getSecurityGroupId()))
                .build();
        var _ = CfnDBProxyTargetGroup.Builder.create(this, "Target")
                .dbProxyName(proxy.getRef())
                .targetGroupName("default")
                .dbInstanceIdentifiers(List.of(postgres.identifier()))
                .connectionPoolConfigurationInfo(ConnectionPoolConfigurationInfoFormatProperty.builder()
                        .maxConnectionsPercent(90)
                        .connectionBorrowTimeout(5)
                        .build())
                .build();
    }

    /// The JVM knows who signs a proxy's certificate.
    public String url() {
        return "jdbc:postgresql://%s:%d/%s?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory"
                .formatted(proxy.getAttrEndpoint(), Doors.PROXY_PORT, Postgres.DATABASE);
    }

    public PolicyStatement connectAs(PostgresUser user) {
        return Allow.on(account(Fn.select(ID_IN_ARN, Fn.split(":", proxy.getAttrDbProxyArn())), user), CONNECT);
    }

    private Role role(Postgres postgres) {
        var users = Stream.of(PostgresUser.values())
                .map(user -> account(postgres.resourceId(), user))
                .toList();
        var connect = PolicyDocument.Builder.create()
                .statements(List.of(Allow.on(users, CONNECT)))
                .build();
        return Role.Builder.create(this, "Role")
                .description("RDS Proxy on its way to Postgres")
                .assumedBy(new ServicePrincipal("rds.amazonaws.com"))
                .inlinePolicies(Map.of("connect", connect))
                .build();
    }

    private String account(String resourceId, PostgresUser user) {
        var stack = Stack.of(this);
        return "arn:%s:rds-db:%s:%s:dbuser:%s/%s"
                .formatted(stack.getPartition(), stack.getRegion(), stack.getAccount(), resourceId, user.userName());
    }
}
