package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresTest {

    private final Template template = Synthesised.template();

    @Test
    void it_cannot_be_reached_from_outside_nor_without_a_token() {
        var instance = template.only("AWS::RDS::DBInstance");

        assertThat(instance.path("PubliclyAccessible").asBoolean(true)).isFalse();
        assertThat(instance.path("EnableIAMDatabaseAuthentication").asBoolean()).isTrue();
        assertThat(instance.path("MasterUserAuthenticationType").asText()).isEqualTo("iam-db-auth");
        assertThat(template.only("AWS::RDS::DBParameterGroup")
                        .path("Parameters")
                        .path("rds.force_ssl")
                        .asText())
                .isEqualTo("1");
    }

    @Test
    void there_is_no_password_to_lose() {
        assertThat(template.only("AWS::RDS::DBInstance").has("MasterUserPassword"))
                .isFalse();
        assertThat(template.all("AWS::SecretsManager::Secret")).isEmpty();
        assertThat(template.root().toString()).doesNotContain("secretsmanager");
    }

    @Test
    void it_outlives_a_zone_a_mistake_and_its_stack() {
        var instance = template.all("AWS::RDS::DBInstance").values().iterator().next();
        var properties = instance.path("Properties");

        assertThat(properties.path("MultiAZ").asBoolean()).isTrue();
        assertThat(properties.path("DeletionProtection").asBoolean()).isTrue();
        assertThat(properties.path("BackupRetentionPeriod").asInt()).isEqualTo(14);
        assertThat(properties.path("DeleteAutomatedBackups").asBoolean(true)).isFalse();
        assertThat(instance.path("DeletionPolicy").asText()).isEqualTo("Snapshot");
    }

    @Test
    void it_and_what_is_measured_of_it_are_encrypted_with_the_key_for_data() {
        var instance = template.only("AWS::RDS::DBInstance");

        assertThat(instance.path("StorageEncrypted").asBoolean()).isTrue();
        assertThat(template.text(instance.path("KmsKeyId"))).contains("What Daybook keeps");
        assertThat(template.text(instance.path("PerformanceInsightsKMSKeyId"))).contains("What Daybook keeps");
    }

    @Test
    void the_proxy_takes_tokens_over_encrypted_connections_only() {
        var proxy = template.only("AWS::RDS::DBProxy");

        assertThat(proxy.path("RequireTLS").asBoolean()).isTrue();
        assertThat(proxy.path("DefaultAuthScheme").asText()).isEqualTo("IAM_AUTH");
        assertThat(proxy.has("Auth")).as("secrets").isFalse();
    }

    @Test
    void the_proxy_connects_as_the_users_of_functions_and_not_as_the_administrator() {
        var prefix =
                "arn:${AWS::Partition}:rds-db:${AWS::Region}:${AWS::AccountId}:dbuser:${daybook-prod.DbiResourceId}/";

        assertThat(Statement.all(template))
                .filteredOn(statement -> statement.holder().startsWith("PostgresProxyRole"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.actions()).isEqualTo(Set.of("rds-db:connect"));
                    assertThat(statement.resources())
                            .isEqualTo(Set.of(
                                    prefix + "daybook_owner", prefix + "daybook_projector", prefix + "daybook_reader"));
                });
    }
}
