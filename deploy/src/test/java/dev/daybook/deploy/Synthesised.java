package dev.daybook.deploy;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.deploy.function.Zips;
import dev.daybook.deploy.settings.Publisher;
import dev.daybook.deploy.settings.StackSettings;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/// The stack as CloudFormation would get it, made once for each publisher. Where Node is missing the tests are
/// skipped, and that is said aloud; CI must not skip them.
final class Synthesised {

    private static final String MISSING = "Node is not on the PATH, so THE STACK WAS NOT SYNTHESISED AND NOT CHECKED";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TARGET = Path.of("target");
    private static final Map<Publisher, Path> FILES = new EnumMap<>(Publisher.class);
    private static final Map<Publisher, Template> TEMPLATES = new EnumMap<>(Publisher.class);

    private Synthesised() {}

    static StackSettings settings(Publisher publisher) {
        return new StackSettings(
                "prod",
                "https://id.example.com/",
                "daybook",
                Optional.of("on-call@example.com"),
                publisher,
                "db.m7g.large");
    }

    static Template template() {
        return template(Publisher.EVENTBRIDGE);
    }

    static synchronized Template template(Publisher publisher) {
        return TEMPLATES.computeIfAbsent(publisher, each -> new Template(read(file(each))));
    }

    /// The file with the template.
    static synchronized Path file(Publisher publisher) {
        requireNode();
        return FILES.computeIfAbsent(publisher, Synthesised::synthesise);
    }

    /// What there is to say about each part of the stack, AWS's rules of good architecture included.
    static JsonNode notes(Publisher publisher) {
        return read(file(publisher).resolveSibling("daybook-prod.metadata.json"));
    }

    private static Path synthesise(Publisher publisher) {
        try {
            var folder = Files.createDirectories(TARGET.resolve("synthesised-" + publisher.setting()));
            var app = new App(AppProps.builder()
                    .outdir(folder.toString())
                    .analyticsReporting(false)
                    .build());
            var stack = new DaybookStack(app, settings(publisher), emptyZips());
            Aspects.of(stack)
                    .add(AwsSolutionsChecks.Builder.create().verbose(false).build());
            return Path.of(app.synth().getStackByName(stack.getStackName()).getTemplateFullPath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The stack must not need the functions' build to be checked.
    private static Zips emptyZips() throws IOException {
        var folder = Files.createDirectories(TARGET.resolve("empty-functions"));
        byte[] nothing = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (String zip : Zips.names().toList()) {
            Files.write(folder.resolve(zip), nothing);
        }
        return new Zips(folder);
    }

    private static JsonNode read(Path template) {
        try {
            return JSON.readTree(template.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireNode() {
        if (Programs.isThere(List.of("node", "--version"))) {
            return;
        }
        Programs.mustNotBeMissingInCi(MISSING);
        abort(MISSING);
    }
}
