package dev.daybook.deploy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.deploy.settings.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every right that anybody has, line by line, in a file that is read when it changes:
/// `rights-eventbridge.txt`.
///
/// After a change that is meant, copy the file that the failure names over it.
class RightsTest {

    @ParameterizedTest
    @EnumSource(Publisher.class)
    void each_right_was_looked_at(Publisher publisher) throws IOException {
        var name = "rights-%s.txt".formatted(publisher.setting());
        var now = text(Synthesised.template(publisher));
        var made = Files.writeString(Path.of("target", name), now);

        assertThat(now).as("see %s", made.toAbsolutePath()).isEqualTo(Files.readString(Path.of(name)));
    }

    private static String text(Template template) {
        var roles = template.all("AWS::IAM::Role").entrySet().stream()
                .map(role -> "%s: taken on by %s\n"
                        .formatted(
                                holder(role.getKey()),
                                trusted(template, role.getValue().path("Properties"))));
        var rights = Statement.all(template).stream().map(RightsTest::text);
        return Stream.concat(roles, rights).sorted().collect(joining());
    }

    private static String trusted(Template template, JsonNode role) {
        return Template.elements(role.path("AssumeRolePolicyDocument").path("Statement")).stream()
                .flatMap(statement -> statement.path("Principal").properties().stream())
                .map(principal -> template.text(principal.getValue()))
                .collect(joining(", "));
    }

    private static String text(Statement statement) {
        return "%s:%s %s %s\n  on %s\n%s"
                .formatted(
                        holder(statement.holder()),
                        statement.principals().isEmpty() ? "" : " " + String.join(", ", statement.principals()),
                        statement.allows() ? "may" : "MAY NOT",
                        String.join(", ", statement.actions()),
                        String.join("\n  on ", statement.resources()),
                        statement.conditions().isEmpty() ? "" : "  if %s\n".formatted(statement.conditions()));
    }

    /// Without what CDK adds to make it unique.
    private static String holder(String id) {
        return id.replaceAll("[0-9A-F]{8}$", "");
    }
}
