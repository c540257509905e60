package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.adapter.out.dynamodb.DynamoDbTables;
import dev.daybook.adapter.out.dynamodb.TableDefinition;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final String TABLE = "AWS::DynamoDB::Table";

    private final Template template = Synthesised.template();

    @Test
    void they_are_those_that_the_service_defines() {
        assertThat(template.properties(TABLE).stream().map(TablesTest::definition))
                .containsExactlyInAnyOrderElementsOf(DynamoDbTables.prefixed("daybook-prod-").definitions().stream()
                        .map(TablesTest::spelled)
                        .toList());
    }

    @Test
    void they_are_paid_by_request_and_have_no_index_that_would_be_forgotten_elsewhere() {
        assertThat(template.properties(TABLE)).allSatisfy(table -> {
            assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
            assertThat(table.has("GlobalSecondaryIndexes")).isFalse();
            assertThat(table.has("LocalSecondaryIndexes")).isFalse();
        });
    }

    @Test
    void nobody_deletes_them_by_mistake_and_every_second_of_five_weeks_comes_back() {
        assertThat(template.all(TABLE).values()).isNotEmpty().allSatisfy(table -> {
            var properties = table.path("Properties");
            assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            var recovery = properties.path("PointInTimeRecoverySpecification");
            assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
            assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
            assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
    }

    @Test
    void they_are_encrypted_with_the_key_for_data() {
        assertThat(template.properties(TABLE)).isNotEmpty().allSatisfy(table -> {
            var encryption = table.path("SSESpecification");
            assertThat(encryption.path("SSEEnabled").asBoolean()).isTrue();
            assertThat(encryption.path("SSEType").asText()).isEqualTo("KMS");
            assertThat(template.text(encryption.path("KMSMasterKeyId"))).contains("What Daybook keeps");
        });
    }

    private static String definition(JsonNode table) {
        var keys = table.path("KeySchema");
        return "%s: %s, %s, %s, %s"
                .formatted(
                        table.path("TableName").asText(),
                        key(table, keys.path(0), "HASH"),
                        keys.has(1) ? key(table, keys.path(1), "RANGE") : "-",
                        table.path("StreamSpecification").path("StreamViewType").asText("no stream"),
                        table.path("TimeToLiveSpecification")
                                .path("AttributeName")
                                .asText("for ever"));
    }

    private static String key(JsonNode table, JsonNode key, String role) {
        assertThat(key.path("KeyType").asText()).isEqualTo(role);
        var name = key.path("AttributeName").asText();
        return Template.elements(table.path("AttributeDefinitions")).stream()
                .filter(attribute -> attribute.path("AttributeName").asText().equals(name))
                .map(attribute ->
                        "%s %s".formatted(name, attribute.path("AttributeType").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static String spelled(TableDefinition table) {
        return "%s: %s, %s, %s, %s"
                .formatted(
                        table.name(),
                        spelled(table.partition()),
                        table.sort().map(TablesTest::spelled).orElse("-"),
                        Optional.of("NEW_IMAGE").filter(_ -> table.isStreamed()).orElse("no stream"),
                        table.expiry().orElse("for ever"));
    }

    private static String spelled(TableDefinition.KeyPart key) {
        return "%s %s"
                .formatted(
                        key.attribute(),
                        switch (key.kind()) {
                            case TEXT -> "S";
                            case NUMBER -> "N";
                        });
    }
}
