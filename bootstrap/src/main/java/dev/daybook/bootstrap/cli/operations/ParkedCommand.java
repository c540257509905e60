package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Paint;
import dev.daybook.bootstrap.cli.client.Patience;
import java.util.ArrayList;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private JsonOption json = new JsonOption();

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
        var streams = new ArrayList<ObjectNode>();
        for (var path : readModels.chosen(api)) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            Pages.forEach(api, path + "/parked", parked -> streams.add(named(name, parked)));
        }
        if (json.isWanted()) {
            json.print(out(), streams);
        } else {
            streams.forEach(this::tell);
            out().printf(Locale.ROOT, "%,d parked%n", streams.size());
        }
    }

    private static ObjectNode named(String name, JsonNode parked) {
        return JsonNodeFactory.instance.objectNode().put("projection", name).setAll((ObjectNode) parked);
    }

    private void tell(JsonNode parked) {
        out().println("%s  %s: event %d (%s version %d), up to %d waits, tried %d times since %s%n  %s"
                .formatted(
                        parked.path("projection").asText(),
                        Paint.bad(parked.path("id").asText()),
                        parked.path("version").asLong(),
                        parked.path("type").path("name").asText(),
                        parked.path("type").path("version").asLong(),
                        parked.path("waiting").asLong(),
                        parked.path("attempts").asLong(),
                        parked.path("since").asText(),
                        parked.path("error").asText()));
    }
}
