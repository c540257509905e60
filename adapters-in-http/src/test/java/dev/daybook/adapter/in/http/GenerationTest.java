package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationTest extends DaybookTest {

    private static final String WALLET = MAIN + "/accounts/wallet";

    @Test
    void a_side_generation_shows_what_was() {
        daybook.deposit("wallet", "5");
        daybook.buildAside();
        daybook.deposit("wallet", "2");

        assertThat(client.get(WALLET + "?generation=side").at("/balances/posted/amount"))
                .isEqualTo("5");
        assertThat(client.get(WALLET + "/balance?generation=side").at("/balances/posted/amount"))
                .isEqualTo("5");
        assertThat(client.get(MAIN + "/trial-balance?generation=side").at("/totals/0/posted/debits"))
                .isEqualTo("5");
        assertThat(client.get(WALLET + "?generation=live").at("/balances/posted/amount"))
                .isEqualTo("7");
        assertThat(client.get(WALLET + "/balance").at("/balances/posted/amount"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/wallet", "/accounts/wallet/balance", "/trial-balance"})
    void where_nothing_was_built_aside_there_is_nothing_to_show(String path) {
        client.get(MAIN + path + "?generation=side").isProblem(404, "GENERATION_NOT_FOUND");
        client.get(MAIN + path + "?generation=next").isRefusedFor("generation");
    }

    @Test
    void the_stores_own_past_has_no_generations() {
        client.get(WALLET + "?generation=side&version=1").isRefusedFor("version");
    }
}
