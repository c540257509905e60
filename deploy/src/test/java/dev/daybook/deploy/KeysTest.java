package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final Template template = Synthesised.template();

    @Test
    void they_are_renewed_each_year_and_outlive_the_stack() {
        assertThat(template.all("AWS::KMS::Key").values()).hasSize(2).allSatisfy(key -> {
            assertThat(key.path("Properties").path("EnableKeyRotation").asBoolean())
                    .isTrue();
            assertThat(key.path("DeletionPolicy").asText()).isEqualTo("Retain");
        });
    }

    @Test
    void no_service_uses_the_key_for_data_by_itself() {
        assertThat(Statement.all(template))
                .filteredOn(statement -> statement.holder().startsWith("KeysData"))
                .extracting(Statement::principals)
                .containsOnly(Set.of("arn:${AWS::Partition}:iam::${AWS::AccountId}:root"));
    }

    @Test
    void alarms_of_other_accounts_do_not_use_the_key_for_messages() {
        assertThat(Statement.all(template))
                .filteredOn(statement -> statement.holder().startsWith("KeysMessages"))
                .filteredOn(statement -> statement.principals().contains("cloudwatch.amazonaws.com"))
                .singleElement()
                .extracting(Statement::conditions)
                .asString()
                .contains("aws:SourceAccount");
    }
}
