package dev.daybook.bootstrap.function;

import static dev.daybook.bootstrap.function.Events.tree;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.adapter.in.http.auth.GatewayClaims;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventTest {

    private final ObjectNode event = (ObjectNode) tree("""
            {"version": "2.0", "routeKey": "$default", "rawPath": "/v1/ledgers", "rawQueryString": "limit=1&cursor=a%3D",
             "headers": {"accept": "application/json", "content-type": "text/plain"},
             "requestContext": {"http": {"method": "POST", "path": "/v1/ledgers"}, "requestId": "id=1",
              "stage": "$default"}, "isBase64Encoded": false}
            """);

    @Test
    void a_request_is_what_was_sent() {
        event.put("body", "größer");

        var request = new HttpEvent(event).request();

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/ledgers");
        assertThat(request.query()).contains("limit=1&cursor=a%3D");
        assertThat(request.header("Accept")).containsExactly("application/json");
        assertThat(request.body().bytes()).isEqualTo("größer".getBytes(UTF_8));
        assertThat(request.attributes()).isEmpty();
    }

    @Test
    void a_body_may_be_in_base64() {
        var bytes = new byte[] {0, (byte) 0xff, 7};
        event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(bytes));

        assertThat(new HttpEvent(event).request().body().bytes()).isEqualTo(bytes);
    }

    @Test
    void without_a_query_or_a_body_there_is_none() {
        event.put("rawQueryString", "");

        var request = new HttpEvent(event).request();

        assertThat(request.query()).isEmpty();
        assertThat(request.body().size()).isZero();
    }

    @Test
    void the_stage_is_no_part_of_the_path() {
        ((ObjectNode) event.path("requestContext")).put("stage", "prod");

        assertThat(new HttpEvent(event.put("rawPath", "/prod/v1/ledgers"))
                        .request()
                        .path())
                .isEqualTo("/v1/ledgers");
        assertThat(new HttpEvent(event.put("rawPath", "/product")).request().path())
                .isEqualTo("/product");
    }

    @Test
    void cookies_are_one_header() {
        event.putArray("cookies").add("a=1").add("b=2");

        assertThat(new HttpEvent(event).request().header("cookie")).containsExactly("a=1; b=2");
    }

    @Test
    void the_gateways_id_goes_through_everything_unless_the_client_has_sent_its_own() {
        assertThat(new HttpEvent(event).correlationId()).isEqualTo("id=1");

        ((ObjectNode) event.path("headers")).put("correlation-id", "order-7");

        assertThat(new HttpEvent(event).correlationId()).isEqualTo("order-7");
        assertThat(new HttpEvent(event).request().header("Correlation-Id")).containsExactly("order-7");
    }

    @Test
    void what_the_authorizer_has_proven_is_an_attribute() {
        ((ObjectNode) event.path("requestContext")).set("authorizer", tree("""
                {"jwt": {"claims": {"sub": "shop", "scope": "ledger:read", "ledgers": "[main other]"}, "scopes": null}}
                """));

        assertThat(new HttpEvent(event).request().attributes())
                .isEqualTo(Map.of(
                        GatewayClaims.ATTRIBUTE,
                        Map.of("sub", "shop", "scope", "ledger:read", "ledgers", "[main other]")));
    }

    @Test
    void a_client_cannot_claim_anything_by_itself() {
        ((ObjectNode) event.path("headers")).put("dev.daybook.claims", "{\"sub\": \"admin\"}");

        assertThat(new HttpEvent(event).request().attributes()).isEmpty();
    }

    @Test
    void another_kind_of_event_is_refused() {
        for (var other : List.of("{}", "{\"version\": \"1.0\", \"httpMethod\": \"GET\"}", "{\"Records\": []}")) {
            assertThatThrownBy(() -> new HttpEvent(tree(other))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
