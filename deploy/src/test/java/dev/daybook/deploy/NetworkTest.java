package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    private final Template template = Synthesised.template();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS::EC2::InternetGateway",
                "AWS::EC2::NatGateway",
                "AWS::EC2::EIP",
                "AWS::EC2::EgressOnlyInternetGateway",
                "AWS::EC2::Route",
                "AWS::EC2::VPCPeeringConnection"
            })
    void there_is_no_way_out(String way) {
        assertThat(template.all(way)).isEmpty();
    }

    @Test
    void no_subnet_gives_public_addresses() {
        assertThat(template.properties("AWS::EC2::Subnet"))
                .hasSize(4)
                .allSatisfy(
                        subnet -> assertThat(subnet.path("MapPublicIpOnLaunch").asBoolean())
                                .isFalse());
    }

    /// No interface endpoint: logs and traces leave a function by Lambda itself, tokens are computed.
    @Test
    void the_only_endpoint_leads_to_our_tables() {
        var endpoint = template.only("AWS::EC2::VPCEndpoint");

        assertThat(endpoint.path("VpcEndpointType").asText()).isEqualTo("Gateway");
        assertThat(template.text(endpoint.path("ServiceName"))).isEqualTo("com.amazonaws.${AWS::Region}.dynamodb");
        assertThat(Statement.all(template))
                .filteredOn(statement -> statement.holder().startsWith("DynamoDbEndpoint"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.resources())
                        .containsExactlyInAnyOrder(
                                "${daybook-prod-balances.Arn}",
                                "${daybook-prod-events.Arn}",
                                "${daybook-prod-feed.Arn}",
                                "${daybook-prod-milestones.Arn}",
                                "${daybook-prod-projections.Arn}"));
    }

    /// Each rule is there twice: who may call, and who may be called.
    @Test
    void connections_go_from_functions_to_the_proxy_to_postgres_and_nowhere_else() {
        assertThat(opened("AWS::EC2::SecurityGroupIngress", "SourceSecurityGroupId", true))
                .containsExactlyInAnyOrder(
                        "Functions that ask Postgres > RDS Proxy: 5432",
                        "RDS Proxy > The read models in Postgres: 5532",
                        "Somebody with psql, from CloudShell in this network > The read models in Postgres: 5532");
        assertThat(opened("AWS::EC2::SecurityGroupEgress", "DestinationSecurityGroupId", false))
                .containsExactlyInAnyOrder(
                        "Functions that ask Postgres > RDS Proxy: 5432",
                        "RDS Proxy > The read models in Postgres: 5532",
                        "Somebody with psql, from CloudShell in this network > The read models in Postgres: 5532");
    }

    @Test
    void nothing_comes_in_from_anywhere_and_only_functions_go_out_to_services() {
        var groups = template.properties("AWS::EC2::SecurityGroup");

        assertThat(groups).hasSize(4).noneMatch(group -> group.has("SecurityGroupIngress"));
        assertThat(groups.stream()
                        .flatMap(group -> Template.elements(group.path("SecurityGroupEgress")).stream()
                                .map(rule -> "%s: %s %s-%s"
                                        .formatted(
                                                group.path("GroupDescription").asText(),
                                                rule.path("CidrIp").asText(),
                                                rule.path("FromPort").asText(),
                                                rule.path("ToPort").asText())))
                        .filter(rule -> !rule.contains("255.255.255.255/32")))
                .containsExactly("Functions that ask Postgres: 0.0.0.0/0 443-443");
    }

    @Test
    void refused_connections_are_logged() {
        assertThat(template.only("AWS::EC2::FlowLog").path("TrafficType").asText())
                .isEqualTo("REJECT");
    }

    private List<String> opened(String type, String otherSide, boolean incoming) {
        return template.properties(type).stream()
                .map(rule -> {
                    assertThat(rule.path("IpProtocol").asText()).isEqualTo("tcp");
                    assertThat(rule.path("FromPort")).isEqualTo(rule.path("ToPort"));
                    var ends = Stream.of(group(rule.path(otherSide)), group(rule.path("GroupId")))
                            .toList();
                    return "%s > %s: %d"
                            .formatted(
                                    incoming ? ends.getFirst() : ends.getLast(),
                                    incoming ? ends.getLast() : ends.getFirst(),
                                    rule.path("FromPort").asInt());
                })
                .toList();
    }

    private String group(JsonNode reference) {
        return template.text(reference).replace("${", "").replace(".GroupId}", "");
    }
}
