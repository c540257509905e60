package dev.daybook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.deploy.settings.Publisher;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What AWS's rules of good architecture say against the stack.
class NagTest {

    /// @param where part of the path in the stack
    /// @param finding how it begins
    /// @param why we leave it as it is
    private record Excuse(String where, String finding, String why) {

        boolean covers(String found) {
            return found.contains(where) && found.contains(finding);
        }
    }

    private static final List<Excuse> EXCUSED = List.of(
            new Excuse(
                    "/Road/Undelivered/",
                    "AwsSolutions-SQS3",
                    "it is where bus and topic leave what they cannot deliver"),
            new Excuse(
                    "/Relay/Abandoned/", "AwsSolutions-SQS3", "it is where Lambda leaves what the relay cannot take"),
            new Excuse("/Gateway/GET --health--live/", "AwsSolutions-APIG4", "it tells nothing but that it answers"),
            new Excuse(
                    "/Gateway/GET --health--ready/", "AwsSolutions-APIG4", "it tells nothing but which part is down"),
            new Excuse(
                    "/Functions/", "AwsSolutions-IAM5[Resource::*]", "traces, streams, interfaces: see WildcardTest"),
            new Excuse(
                    "/Functions/",
                    "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ec2:<AWS::Region>:<AWS::AccountId>:*/*]",
                    "Lambda's own interfaces: see WildcardTest"));

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void every_finding_is_mended_or_explained(Publisher publisher) {
        var findings = findings(publisher);

        assertThat(findings)
                .filteredOn(finding -> EXCUSED.stream().noneMatch(excuse -> excuse.covers(finding)))
                .isEmpty();
        assertThat(EXCUSED)
                .allSatisfy(excuse ->
                        assertThat(findings).as("still found: %s", excuse).anyMatch(excuse::covers));
    }

    private static List<String> findings(Publisher publisher) {
        return Synthesised.notes(publisher).properties().stream()
                .flatMap(part -> Template.elements(part.getValue()).stream()
                        .filter(note -> note.path("type").asText().matches("aws:cdk:(error|warning)"))
                        .map(note -> "%s %s"
                                .formatted(part.getKey(), note.path("data").asText())))
                .toList();
    }
}
