package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.client.Patience;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "parked",
        description = "List the streams that stand still in the read models of a running service.",
        footer = {
            "",
            "An event that cannot be applied holds its stream up, and no other. Nothing of",
            "it is lost: once the cause is gone, daybook redrive applies what waits.",
            "With --publications: nobody was told of these events, and everybody of the",
            "others; daybook redrive --publications offers them to the bus again."
        })
public final class ParkedCommand extends ServiceCommand {

    @Mixin
    private ChosenReadModels readModels = new ChosenReadModels();

    @Mixin
    private Publications publications = new Publications();

    @Option(names = "--json", description = "A line of JSON for each stream, or event.")
    private boolean json;

    private long count;

    public ParkedCommand() {
        this(Patience.USUAL);
    }

    ParkedCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        if (publications.areChosen(readModels)) {
            publications.list(api, out(), json);
        } else {
            listStreams(api);
        }
        return true;
    }

    private void listStreams(ServiceApi api) throws InterruptedException {
        for (var path : readModels.chosen(api)) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            Pages.forEach(api, path + "/parked", parked -> tell(name, parked));
        }
        if (!json) {
            out().printf(Locale.ROOT, "%,d parked%n", count);
        }
    }

    private void tell(String name, JsonNode parked) {
        count++;
        if (json) {
            out().println(JsonNodeFactory.instance
                    .objectNode()
                    .put("projection", name)
                    .setAll((ObjectNode) parked));
        } else {
            out().println("%s  %s: event %d (%s version %d), up to %d waits, tried %d times since %s%n  %s"
                    .formatted(
                            name,
                            parked.path("id").asText(),
                            parked.path("version").asLong(),
                            parked.path("type").path("name").asText(),
                            parked.path("type").path("version").asLong(),
                            parked.path("waiting").asLong(),
                            parked.path("attempts").asLong(),
                            parked.path("since").asText(),
                            parked.path("error").asText()));
        }
    }
}
