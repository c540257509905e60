package dev.daybook.deploy.postgres;

import dev.daybook.deploy.log.Logs;
import dev.daybook.deploy.network.Doors;
import dev.daybook.deploy.network.Network;
import dev.daybook.deploy.settings.StackSettings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBParameterGroup;
import software.amazon.awscdk.services.rds.CfnDBSubnetGroup;
import software.constructs.Construct;

/// The read models in Postgres. They could be thrown away and rebuilt from the events; that takes hours, so
/// they are kept as if they could not.
public final class Postgres extends Construct {

    public static final String DATABASE = "daybook";

    /// Makes the other users, once; see `roles.sql`.
    public static final String ADMIN = "daybook_admin";

    /// As in the tests. AWS chooses the minor version, and keeps it up to date.
    private static final String VERSION = "18";

    private static final int DAYS_TO_RESTORE = 14;
    private static final String GIGABYTES = "100";
    private static final int MOST_GIGABYTES = 2_000;

    private final CfnDBInstance instance;

    public Postgres(Construct scope, StackSettings settings, Network network, Doors doors, IKey key) {
        super(scope, "Postgres");
        this.instance = CfnDBInstance.Builder.create(this, "Instance")
                .dbInstanceIdentifier(settings.prefix())
                .engine("postgres")
                .engineVersion(VERSION)
                .autoMinorVersionUpgrade(true)
                .dbInstanceClass(settings.instanceClass())
                .multiAz(true)
                .dbName(DATABASE)
                .port(String.valueOf(Doors.POSTGRES_PORT))
                .masterUsername(ADMIN)
                .masterUserAuthenticationType("iam-db-auth")
                .enableIamDatabaseAuthentication(true)
                .publiclyAccessible(false)
                .dbSubnetGroupName(subnets(network).getRef())
                .vpcSecurityGroups(List.of(doors.postgres().getSecurityGroupId()))
                .dbParameterGroupName(parameters().getRef())
                .caCertificateIdentifier("rds-ca-rsa2048-g1")
                .storageType("gp3")
                .allocatedStorage(GIGABYTES)
                .maxAllocatedStorage(MOST_GIGABYTES)
                .storageEncrypted(true)
                .kmsKeyId(key.getKeyArn())
                .backupRetentionPeriod(DAYS_TO_RESTORE)
                .copyTagsToSnapshot(true)
                .deleteAutomatedBackups(false)
                .deletionProtection(true)
                .enablePerformanceInsights(true)
                .performanceInsightsKmsKeyId(key.getKeyArn())
                .enableCloudwatchLogsExports(List.of("postgresql"))
                .build();
        instance.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        instance.getNode()
                .addDependency(Logs.group(this, "/aws/rds/instance/%s/postgresql".formatted(settings.prefix())));
    }

    /// The name under which AWS counts what happens to it.
    public String identifier() {
        return instance.getRef();
    }

    public String host() {
        return instance.getAttrEndpointAddress();
    }

    String resourceId() {
        return instance.getAttrDbiResourceId();
    }

    private CfnDBSubnetGroup subnets(Network network) {
        return CfnDBSubnetGroup.Builder.create(this, "Subnets")
                .dbSubnetGroupDescription("Subnets without a way out")
                .subnetIds(network.dataSubnets())
                .build();
    }

    private CfnDBParameterGroup parameters() {
        return CfnDBParameterGroup.Builder.create(this, "Parameters")
                .family("postgres" + VERSION)
                .description("Encrypted connections only")
                .parameters(Map.of("rds.force_ssl", "1", "log_connections", "1", "log_min_duration_statement", "1000"))
                .build();
    }
}
