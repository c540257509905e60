package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.deploy.settings.Publisher;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A star in a policy is a right that nobody has thought about, but for these.
class WildcardTest {

    /// @param why what makes it unavoidable
    private record Star(Set<String> principals, Set<String> actions, String resource, String why) {

        boolean covers(Statement statement) {
            return statement.principals().equals(principals)
                    && statement.actions().equals(actions)
                    && statement.resources().equals(Set.of(resource));
        }
    }

    private static final String ACCOUNT = "arn:${AWS::Partition}:iam::${AWS::AccountId}:root";

    private static final List<Star> UNAVOIDABLE = List.of(
            new Star(
                    Set.of(),
                    Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
                    "*",
                    "a trace is no resource"),
            new Star(
                    Set.of(),
                    Set.of("ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets"),
                    "*",
                    "EC2 describes all or nothing; the function's code is denied it"),
            new Star(
                    Set.of(),
                    Set.of(
                            "ec2:AssignPrivateIpAddresses",
                            "ec2:CreateNetworkInterface",
                            "ec2:DeleteNetworkInterface",
                            "ec2:UnassignPrivateIpAddresses"),
                    "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:*/*",
                    "Lambda makes interfaces whose ids nobody knows before; the function's code is denied it"),
            new Star(Set.of(), Set.of("dynamodb:ListStreams"), "*", "DynamoDB lists all streams or none"),
            new Star(Set.of(ACCOUNT), Set.of("kms:*"), "*", "a key that nobody may administer is lost; * is this key"),
            new Star(
                    Set.of("events.amazonaws.com"),
                    Set.of("kms:Decrypt", "kms:GenerateDataKey"),
                    "*",
                    "in a key's policy * is this key"),
            new Star(
                    Set.of("cloudwatch.amazonaws.com"),
                    Set.of("kms:Decrypt", "kms:GenerateDataKey"),
                    "*",
                    "in a key's policy * is this key"));

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void nothing_is_allowed_by_a_star_that_could_be_named(Publisher publisher) {
        var stars = Statement.all(Synthesised.template(publisher)).stream()
                .filter(Statement::allows)
                .filter(Statement::hasStar)
                .toList();

        assertThat(stars)
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(UNAVOIDABLE)
                        .as("%s: %s", statement.holder(), statement.json())
                        .anyMatch(star -> star.covers(statement)));
    }

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void every_star_that_is_excused_is_there(Publisher publisher) {
        var statements = Statement.all(Synthesised.template(publisher));

        assertThat(UNAVOIDABLE)
                .allSatisfy(star -> assertThat(statements)
                        .as(star.why())
                        .anyMatch(statement -> statement.allows() && star.covers(statement)));
    }

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void no_policy_says_what_is_not_meant(Publisher publisher) {
        assertThat(Statement.all(Synthesised.template(publisher)))
                .noneMatch(statement -> statement.json().has("NotAction")
                        || statement.json().has("NotResource")
                        || statement.json().has("NotPrincipal"));
    }

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void no_role_has_a_policy_that_aws_may_change(Publisher publisher) {
        var template = Synthesised.template(publisher);

        assertThat(template.properties("AWS::IAM::Role")).isNotEmpty().noneMatch(role -> role.has("ManagedPolicyArns"));
        assertThat(template.all("AWS::IAM::ManagedPolicy")).isEmpty();
    }

    /// The endpoint's policy says what may pass; who may do it the roles say.
    @ParameterizedTest
    @EnumSource(Publisher.class)
    void everybody_is_let_in_nowhere_but_at_the_endpoint(Publisher publisher) {
        var open = Statement.all(Synthesised.template(publisher)).stream()
                .filter(Statement::allows)
                .filter(statement -> statement.principals().contains("*"))
                .toList();

        assertThat(open).singleElement().satisfies(statement -> {
            assertThat(statement.holder()).startsWith("DynamoDbEndpoint");
            assertThat(statement.conditions()).contains("aws:PrincipalAccount");
        });
    }
}
