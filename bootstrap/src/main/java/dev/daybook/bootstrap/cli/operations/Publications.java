package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/// The events that the bus of a service has refused, instead of the streams that stand still in its read
/// models.
final class Publications {

    private static final String PARKED = "v1/publications/parked";
    private static final String RETELL = "v1/publications/retell";

    @Option(
            names = "--publications",
            description = "Instead of read models: the events that the bus refuses, such as those too large for it.")
    private boolean chosen;

    /// Answers whether the command is about them. Throws [WrongUsage] when it is about read models as well.
    boolean areChosen(ChosenReadModels readModels) {
        if (chosen && readModels.isNamed()) {
            throw new WrongUsage("--publications is not about a read model");
        }
        return chosen;
    }

    void list(ServiceApi api, PrintWriter out, JsonOption json) throws InterruptedException {
        var events = new ArrayList<JsonNode>();
        Pages.forEach(api, PARKED, events::add);
        if (json.isWanted()) {
            json.print(out, events);
        } else {
            events.forEach(parked -> out.println(text(parked)));
            out.printf(Locale.ROOT, "%,d parked%n", events.size());
        }
    }

    private static String text(JsonNode parked) {
        return "%s (%s version %d), refused %d times since %s%n  %s"
                .formatted(
                        parked.path("id").asText(),
                        parked.path("type").path("name").asText(),
                        parked.path("type").path("version").asLong(),
                        parked.path("attempts").asLong(),
                        parked.path("since").asText(),
                        parked.path("reason").asText());
    }

    /// Has them told. Answers whether none is parked any more.
    ///
    /// @param event only this one
    boolean retell(ServiceApi api, Optional<String> event, PrintWriter out, JsonOption json, Consumer<String> say)
            throws InterruptedException {
        var body = JsonNodeFactory.instance.objectNode();
        event.ifPresent(name -> body.put("event", name));
        var result = new JobWatch(api, say).result(RETELL, body, "retell");
        if (json.isWanted()) {
            json.print(out, result);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%,d events told, %,d parked%n",
                    result.path("told").asLong(),
                    result.path("parked").asLong());
        }
        return result.path("good").asBoolean();
    }
}
