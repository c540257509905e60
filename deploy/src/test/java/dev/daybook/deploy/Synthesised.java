package dev.daybook.deploy;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.daybook.deploy.function.Zips;
import dev.daybook.deploy.settings.Publisher;
import dev.daybook.deploy.settings.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// The stack as CloudFormation would get it, made once for each publisher. Where Node is missing the tests are skipped,
/// and that is said aloud; CI must not skip them.
final class Synthesised {

    private static final String MISSING = "Node is not on the PATH, so THE STACK WAS NOT SYNTHESISED AND NOT CHECKED";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TARGET = Path.of("target");
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
        requireNode();
        return TEMPLATES.computeIfAbsent(publisher, each -> new Template(read(synthesise(each, _ -> {}))));
    }

    /// The file with the template.
    static Path synthesise(Publisher publisher, Consumer<DaybookStack> more) {
        requireNode();
        try {
            var folder = Files.createDirectories(TARGET.resolve("synthesised-" + publisher.setting()));
            var app = new App(AppProps.builder()
                    .outdir(folder.toString())
                    .analyticsReporting(false)
                    .build());
            var stack = new DaybookStack(app, settings(publisher), emptyZips());
            more.accept(stack);
            var assembly = app.synth();
            return Path.of(assembly.getStackByName(stack.getStackName()).getTemplateFullPath());
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
