package dev.daybook.bootstrap.cli.operations;

import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/// The read model that a command is about, or all of them.
final class ChosenReadModels {

    private static final String SPELLING = "[a-z][a-z_-]{0,63}";

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The read model; without it, all.")
    private Optional<String> name = Optional.empty();

    boolean isNamed() {
        return name.isPresent();
    }

    List<String> chosen(ServiceApi api) throws InterruptedException {
        if (name.isPresent()) {
            return List.of(path(name.get()));
        }
        var all = new ArrayList<String>();
        Pages.forEach(
                api,
                "v1/projections",
                projection -> all.add(projection.path("id").asText()));
        return all.stream().map(ChosenReadModels::path).toList();
    }

    /// Where it is found. Throws [WrongUsage] for what none can be called.
    static String path(String name) {
        if (!name.matches(SPELLING)) {
            throw new WrongUsage("no read model is called " + name);
        }
        return "v1/projections/" + name;
    }
}
