package dev.daybook.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalReadTest extends DaybookTest {

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/wallet", "/accounts/bank", "/accounts/wallet/balance", "/accounts/bank/balance"})
    void what_a_client_has_is_not_sent_again_until_something_changes(String path) {
        var tag = client.get(MAIN + path).header("ETag").orElseThrow();

        for (var known : new String[] {tag, "W/" + tag, "*", "\"0\", " + tag}) {
            var unchanged = client.get(MAIN + path, "If-None-Match", known);
            unchanged.isStatus(304);
            assertThat(unchanged.text()).isEmpty();
            assertThat(unchanged.header("ETag")).hasValue(tag);
            client.head(MAIN + path, "If-None-Match", known).isStatus(304);
        }
        daybook.deposit("wallet", "5");
        var changed = client.get(MAIN + path, "If-None-Match", tag);
        changed.isStatus(200);
        assertThat(changed.at("/balances/posted/amount")).matches("-?5");
    }

    @Test
    void transactions_too() {
        var posted = daybook.post("bank", "wallet", "5", "");
        var path = MAIN + "/transactions/" + posted.at("/id");
        var tag = posted.header("ETag").orElseThrow();

        client.get(path, "If-None-Match", tag).isStatus(304);
        client.post(path + "/reverse").isStatus(201);
        client.get(path, "If-None-Match", tag).isStatus(200);
    }

    @Test
    void what_is_not_there_matches_nothing() {
        client.get(MAIN + "/accounts/other", "If-None-Match", "*").isProblem(404, "ACCOUNT_NOT_FOUND");
    }
}
