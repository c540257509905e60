package dev.daybook.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.bootstrap.service.BusSettings.EventBridge;
import dev.daybook.bootstrap.settings.FunctionSettings.Followed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionSettingsTest {

    private final Map<String, String> environment =
            new HashMap<>(Map.of("AWS_REGION", "eu-central-1", "DAYBOOK_TABLE_PREFIX", "prod"));

    @Test
    void a_function_that_knows_dynamodb_alone_is_told_no_more() {
        var store = FunctionSettings.store(environment);

        assertThat(store.tables().events()).isEqualTo("prod-events");
        assertThat(store.dynamoDb().local()).isEmpty();
    }

    @Test
    void a_relay_may_tell_somebody_or_nobody() {
        assertThat(FunctionSettings.relay(environment).bus()).isEmpty();

        environment.putAll(Map.of("DAYBOOK_PUBLISHER", "eventbridge", "DAYBOOK_EVENT_BUS", "prod"));

        assertThat(FunctionSettings.relay(environment).bus().orElseThrow().target())
                .contains(new EventBridge("prod"));
    }

    @Test
    void a_projector_follows_the_read_models_it_is_told() {
        environment.putAll(postgres());
        environment.put("DAYBOOK_READ_MODELS", "books,daily_totals");

        var settings = FunctionSettings.projector(environment);

        assertThat(settings.followed()).isEqualTo(List.of(Followed.BOOKS, Followed.DAILY_TOTALS));
        assertThat(settings.books().postgres().connections()).isEqualTo(4);
    }

    @Test
    void what_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> FunctionSettings.projector(Map.of("DAYBOOK_READ_MODELS", "balances")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("AWS_REGION")
                .hasMessageContaining("DAYBOOK_POSTGRES_URL")
                .hasMessageContaining("DAYBOOK_POSTGRES_USER")
                .hasMessageContaining("DAYBOOK_READ_MODELS must be some of books,daily_totals");
    }

    @Test
    void a_migration_needs_postgres_alone() {
        assertThat(FunctionSettings.postgres(postgres()).user()).isEqualTo("owner");
        assertThatThrownBy(() -> FunctionSettings.postgres(Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageNotContaining("DAYBOOK_DYNAMODB");
    }

    private static Map<String, String> postgres() {
        return Map.of(
                "DAYBOOK_POSTGRES_URL", "jdbc:postgresql://db.internal:5432/daybook",
                "DAYBOOK_POSTGRES_USER", "owner",
                "DAYBOOK_POSTGRES_PASSWORD", "secret");
    }
}
