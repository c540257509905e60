package dev.daybook.deploy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static final String ROUTE = "AWS::ApiGatewayV2::Route";

    /// No function can hold a connection open.
    private static final String LIVE_STREAM = "GET /v1/ledgers/{ledger}/events/stream";

    private final Template template = Synthesised.template();

    /// What is not about ledgers is operated from within the network, on a server.
    @Test
    void its_routes_are_those_of_the_contract_that_are_about_ledgers_and_health() throws IOException {
        var offered = contract().keySet().stream()
                .filter(route -> route.contains(" /v1/ledgers") || route.contains(" /health/"))
                .filter(route -> !route.equals(LIVE_STREAM));

        assertThat(contract()).containsKey(LIVE_STREAM);
        assertThat(keys(route -> !route.startsWith("HEAD "))).containsExactlyInAnyOrderElementsOf(offered.toList());
    }

    @Test
    void whatever_can_be_read_has_a_head() {
        var heads = keys(route -> route.startsWith("HEAD "));
        var gets = keys(route -> route.startsWith("GET /v1/"));

        assertThat(heads.stream().map(head -> head.replace("HEAD", "GET"))).containsExactlyInAnyOrderElementsOf(gets);
    }

    @Test
    void who_writes_needs_the_scope_to_write_and_who_reads_the_scope_to_read() {
        assertThat(template.properties(ROUTE))
                .filteredOn(route -> !isHealth(route))
                .allSatisfy(route -> {
                    var writes = key(route).startsWith("POST") || key(route).startsWith("PATCH");
                    assertThat(route.path("AuthorizationType").asText()).isEqualTo("JWT");
                    assertThat(template.text(route.path("AuthorizerId"))).contains("tokens");
                    assertThat(template.texts(route.path("AuthorizationScopes")))
                            .containsExactly(writes ? "ledger:write" : "ledger:read");
                });
    }

    @Test
    void its_scopes_are_those_that_the_contract_names() throws IOException {
        var contract = contract();

        assertThat(template.properties(ROUTE))
                .filteredOn(route -> !isHealth(route))
                .allSatisfy(route -> assertThat(template.texts(route.path("AuthorizationScopes")))
                        .as(key(route))
                        .containsExactly(scope(contract, route)));
    }

    private static String scope(Map<String, JsonNode> contract, JsonNode route) {
        var operation = Objects.requireNonNull(contract.get(key(route).replaceFirst("^HEAD ", "GET ")), key(route));
        return operation.path("x-access").path("scope").asText();
    }

    @Test
    void only_health_is_open_to_everybody() {
        assertThat(template.properties(ROUTE))
                .filteredOn(route -> !route.path("AuthorizationType").asText().equals("JWT"))
                .extracting(GatewayTest::key)
                .containsExactlyInAnyOrder("GET /health/live", "GET /health/ready");
    }

    @Test
    void writes_go_to_the_commands_and_reads_to_the_queries() {
        var targets = template.properties(ROUTE).stream()
                .collect(toMap(
                        route -> key(route).startsWith("POST") || key(route).startsWith("PATCH"),
                        route -> Set.of(integration(route)),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).collect(toSet())));

        assertThat(targets).containsOnlyKeys(true, false);
        assertThat(targets.get(true)).singleElement().asString().contains("Functions", "commands", "Alias");
        assertThat(targets.get(false)).singleElement().asString().contains("Functions", "queries", "Alias");
    }

    @Test
    void tokens_must_be_of_the_issuer_and_for_the_audience() {
        var tokens = template.only("AWS::ApiGatewayV2::Authorizer");

        assertThat(tokens.path("AuthorizerType").asText()).isEqualTo("JWT");
        assertThat(tokens.path("JwtConfiguration").path("Issuer").asText()).isEqualTo("https://id.example.com/");
        assertThat(template.texts(tokens.path("JwtConfiguration").path("Audience")))
                .containsExactly("daybook");
        assertThat(template.texts(tokens.path("IdentitySource"))).containsExactly("$request.header.Authorization");
    }

    @Test
    void requests_are_limited_and_logged_without_what_is_secret() {
        var stage = template.only("AWS::ApiGatewayV2::Stage");

        assertThat(stage.path("DefaultRouteSettings")
                        .path("ThrottlingRateLimit")
                        .asInt())
                .isEqualTo(2_000);
        assertThat(stage.path("DefaultRouteSettings")
                        .path("ThrottlingBurstLimit")
                        .asInt())
                .isEqualTo(1_000);
        assertThat(stage.path("AccessLogSettings").path("Format").asText())
                .contains("$context.authorizer.claims.sub", "$context.status", "$context.routeKey")
                .doesNotContainIgnoringCase("header")
                .doesNotContain("$context.path");
    }

    @Test
    void payloads_come_in_the_format_that_the_functions_read() {
        assertThat(template.properties("AWS::ApiGatewayV2::Integration"))
                .hasSize(2)
                .allSatisfy(integration -> assertThat(
                                integration.path("PayloadFormatVersion").asText())
                        .isEqualTo("2.0"));
    }

    private List<String> keys(Predicate<String> wanted) {
        return template.properties(ROUTE).stream()
                .map(GatewayTest::key)
                .filter(wanted)
                .toList();
    }

    private static String key(JsonNode route) {
        return route.path("RouteKey").asText();
    }

    private static boolean isHealth(JsonNode route) {
        return key(route).startsWith("GET /health/");
    }

    private String integration(JsonNode route) {
        var target = template.text(route.path("Target"));
        var id = target.substring(target.indexOf("${") + 2, target.indexOf('}'));
        var integration = template.root().path("Resources").path(id).path("Properties");
        return integration.path("IntegrationUri").path("Ref").asText();
    }

    private static Map<String, JsonNode> contract() throws IOException {
        try (var document = GatewayTest.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper()
                    .readTree(document).path("paths").properties().stream()
                            .flatMap(path -> path.getValue().properties().stream()
                                    .filter(operation -> operation.getValue().has("operationId"))
                                    .map(operation -> Map.entry(
                                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                            operation.getValue())))
                            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
