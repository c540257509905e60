package dev.daybook.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// `docs/cli.md` has a section for each command, and in it or in the one about what all have in common, each option.
class CliDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "cli.md");
    private static final String COMMON = "What all have in common";

    private static Stream<CommandLine> commands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                .flatMap(sub -> sub.getSubcommands().isEmpty() ? Stream.of(sub) : commands(sub));
    }

    private static Map<String, String> sections() throws IOException {
        var sections = new TreeMap<String, String>();
        Arrays.stream(Files.readString(DOCUMENT).split("\n## "))
                .skip(1)
                .map(section -> section.split("\n", 2))
                .forEach(section -> sections.put(section[0], section[1]));
        return sections;
    }

    @Test
    void every_command_has_a_section_and_every_option_a_place_in_it() throws IOException {
        var sections = sections();

        assertThat(commands(new CommandLine(Daybook.class))).isNotEmpty().allSatisfy(command -> {
            var name = command.getCommandSpec().qualifiedName(" ");
            assertThat(sections).containsKey("`%s`".formatted(name));
            var told = sections.get("`%s`".formatted(name)) + sections.get(COMMON);
            assertThat(command.getCommandSpec().options())
                    .filteredOn(option -> !option.hidden() && !option.versionHelp())
                    .extracting(OptionSpec::longestName)
                    .allSatisfy(option -> assertThat(told).as(name).containsPattern("`" + option + "[` ]"));
        });
    }

    @Test
    void no_section_is_about_a_command_that_is_not_there() throws IOException {
        assertThat(sections().keySet().stream().filter(title -> title.startsWith("`")))
                .containsExactlyInAnyOrderElementsOf(commands(new CommandLine(Daybook.class))
                        .map(command ->
                                "`%s`".formatted(command.getCommandSpec().qualifiedName(" ")))
                        .toList());
    }
}
