package dev.daybook.adapter.in.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.in.http.fixture.GuardedDaybook;
import dev.daybook.adapter.in.http.fixture.Issuer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who may look at the console of a service that lets in nobody unknown.
class SessionTest {

    private static final String OVERVIEW = "/console/ledgers/main";

    private final GuardedDaybook guarded = new GuardedDaybook();
    private final Reader reader = new Reader(guarded.daybook().api().port());

    @AfterEach
    void close() {
        reader.close();
        guarded.close();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_do_so_and_back() {
        var led = reader.open(OVERVIEW);

        led.isStatus(303);
        assertThat(led.header("Location")).hasValue("/console/sign-in?next=%2Fconsole%2Fledgers%2Fmain");
        reader.open(led.header("Location").orElseThrow()).isStatus(200);
        var signedIn = reader.submit("/console/sign-in", Map.of("token", Issuer.token(), "next", OVERVIEW));
        signedIn.isStatus(303);
        assertThat(signedIn.header("Location")).hasValue(OVERVIEW);
        var overview = reader.open(OVERVIEW);
        overview.isStatus(200);
        assertThat(overview.text()).contains("Trial balance").doesNotContain(Issuer.token());
    }

    @Test
    void a_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends() {
        reader.open("/console/sign-in").isStatus(200);

        var signedIn = reader.submit("/console/sign-in", Map.of("token", Issuer.token()), "X-Forwarded-Proto", "https");

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Path=/console", "HttpOnly", "SameSite=Strict", "Secure");
    }

    @Test
    void a_token_that_the_api_does_not_take_opens_no_session() {
        reader.open("/console/sign-in").isStatus(200);

        reader.submit("/console/sign-in", Map.of("token", "dbk_unknown_key")).isStatus(422);
        reader.submit("/console/sign-in", Map.of("token", "with a \r\n break")).isStatus(422);

        assertThat(reader.cookies()).doesNotContainKey("daybook-session");
        reader.open(OVERVIEW).isStatus(303);
    }

    @Test
    void signing_in_leads_nowhere_but_into_the_console() {
        reader.open("/console/sign-in").isStatus(200);

        var away = reader.submit(
                "/console/sign-in", Map.of("token", Issuer.token(), "next", "//elsewhere.example/console"));

        assertThat(away.header("Location")).hasValue("/console");
    }

    @Test
    void signing_out_ends_the_session() {
        reader.open("/console/sign-in").isStatus(200);
        reader.submit("/console/sign-in", Map.of("token", Issuer.token())).isStatus(303);

        reader.submit("/console/sign-out", Map.of()).isStatus(303);

        reader.open(OVERVIEW).isStatus(303);
    }

    @Test
    void the_cookie_opens_nothing_of_the_api() {
        reader.open("/console/sign-in").isStatus(200);
        reader.submit("/console/sign-in", Map.of("token", Issuer.token())).isStatus(303);

        reader.open("/v1/ledgers").isProblem(401, "UNAUTHENTICATED");
    }

    @Test
    void a_piece_of_a_page_is_told_to_sign_in_by_a_header() {
        var piece = reader.open(OVERVIEW, "HX-Request", "true");

        piece.isStatus(401);
        assertThat(piece.header("HX-Redirect")).hasValue("/console/sign-in");
    }
}
