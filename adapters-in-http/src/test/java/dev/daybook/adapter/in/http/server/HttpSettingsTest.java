package dev.daybook.adapter.in.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.adapter.in.http.auth.Access;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import dev.daybook.adapter.in.http.observation.RequestObserver;
import dev.daybook.adapter.in.http.request.Routes;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", " ", "192.0.2.1", "no-such-host.invalid"})
    void a_host_that_others_may_reach_is_not_open_to_everybody(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HttpSettings.open(host, 0))
                .withMessageContaining("without authentication");
        assertThat(HttpSettings.on(host, 0, new GatewayClaims()).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
    void this_machine_itself_may_be(String host) {
        assertThat(HttpSettings.open(host, 0).host()).isEqualTo(host);
    }

    @Test
    void a_route_cannot_forget_the_ledger_of_its_path_or_invent_one() {
        refuses(routes -> routes.get("/v1/ledgers/{ledger}/new", Access.ANYONE, _ -> {}));
        refuses(routes -> routes.post("/v1/ledgers/{ledger}/new", Access.WRITE_GRANTED_LEDGERS, _ -> {}));
        refuses(routes -> routes.patch("/v1/new", Access.WRITE_LEDGER, _ -> {}));
    }

    private static void refuses(Consumer<Routes> routes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JavalinServer(HttpSettings.open("127.0.0.1", 0), RequestObserver.NONE, routes))
                .withMessageContaining("no access to");
    }
}
