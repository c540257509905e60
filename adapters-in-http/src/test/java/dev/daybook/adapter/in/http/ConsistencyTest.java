package dev.daybook.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.DaybookTest;
import dev.daybook.adapter.in.http.fixture.Reply;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTest extends DaybookTest {

    private static final String TOKEN = "Consistency-Token";
    private static final String WALLET = MAIN + "/accounts/wallet";

    @Test
    void a_read_with_the_token_of_a_write_contains_it() {
        var wallet = client.get(WALLET, TOKEN, token(daybook.post("bank", "wallet", "5", "")));

        assertThat(wallet.at("/balances/posted/amount")).isEqualTo("5");
    }

    @Test
    void a_read_that_would_not_contain_it_is_refused() {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));

        var refused = client.get(WALLET, TOKEN, token);

        refused.isProblem(503, "READ_MODEL_BEHIND");
        assertThat(refused.header("Retry-After")).hasValue("1");
        client.get(WALLET).isStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ledgers",
                MAIN,
                MAIN + "/trial-balance",
                MAIN + "/accounts",
                WALLET + "/balance",
                WALLET + "/entries",
                WALLET + "?effective_at=2030-01-01T00:00:00Z",
                WALLET + "/statement?from=2030-01-01T00:00:00Z&to=2031-01-01T00:00:00Z",
                MAIN + "/trial-balance?at=2030-01-01T00:00:00Z",
                MAIN + "/transactions",
                MAIN + "/transactions/00000000-0000-0000-0000-000000000001"
            })
    void every_read_of_a_read_model_honours_it(String path) {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));

        client.get(path, TOKEN, token).isProblem(503, "READ_MODEL_BEHIND");
    }

    @Test
    void events_are_never_behind() {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));

        assertThat(client.get(WALLET + "/events", TOKEN, token).all("/data", "version"))
                .containsExactly("1", "2");
    }

    @Test
    void a_read_waits_as_long_as_it_was_asked_to() {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));
        var read = CompletableFuture.supplyAsync(() -> client.get(WALLET, TOKEN, token, "Prefer", "wait=10"));

        daybook.store().releaseReadModels();

        assertThat(read.join().at("/balances/posted/amount")).isEqualTo("5");
        assertThat(read.join().header("Preference-Applied")).hasValue("wait=10");
    }

    @Test
    void it_waits_no_longer_than_that() {
        daybook.store().holdReadModels();
        var token = token(daybook.post("bank", "wallet", "5", ""));

        client.get(WALLET, TOKEN, token, "Prefer", "wait=1").isProblem(503, "READ_MODEL_BEHIND");
    }

    @Test
    void nobody_waits_without_a_token() {
        assertThat(client.get(WALLET, "Prefer", "wait=10").header("Preference-Applied"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "what?",
                "main/account/wallet@1",
                "=main/account/wallet",
                "=main/account/wallet@",
                "=main/account/wallet@-1",
                "=main/account/wallet@0",
                "=main/account/wallet@01",
                "=main/account/a b@1",
                "=main/transaction/1@1",
                "=main/ledger/other@1",
                "=main/ACCOUNT/wallet@1",
                "=main/purse/wallet@1",
                "=m n/account/wallet@1"
            })
    void a_token_that_no_write_answered_is_refused(String token) {
        client.get(WALLET, TOKEN, token.startsWith("=") ? encoded(token.substring(1)) : token)
                .isRefusedFor(TOKEN);
    }

    private static String encoded(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(UTF_8));
    }

    private static String token(Reply written) {
        return written.header(TOKEN).orElseThrow();
    }
}
