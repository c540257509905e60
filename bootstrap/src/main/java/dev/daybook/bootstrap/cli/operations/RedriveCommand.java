package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "redrive",
        description = "Try the parked streams of a running service's read models again.",
        footer = {"", "Ctrl-C leaves the job alone; the same command follows it again."})
public final class RedriveCommand extends ServiceCommand {

    private static final String NOT_PARKED = "STREAM_NOT_PARKED";

    @Mixin
    private ChosenReadModels readModels = new ChosenReadModels();

    @Option(names = "--stream", paramLabel = "STREAM", description = "Only this one: main/account/users:042:wallet")
    private Optional<String> stream = Optional.empty();

    @Mixin
    private Publications publications = new Publications();

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "Only this one of the publications: main/account/users:042:wallet@7")
    private Optional<String> event = Optional.empty();

    @Mixin
    private JsonOption json = new JsonOption();

    public RedriveCommand() {
        this(Patience.USUAL);
    }

    RedriveCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        boolean isAboutPublications = publications.areChosen(readModels);
        if (isAboutPublications ? stream.isPresent() : event.isPresent()) {
            throw new WrongUsage("--stream is of a read model, --event of the publications");
        }
        return isAboutPublications ? publications.retell(api, event, out(), json, this::say) : isRedriven(api);
    }

    private boolean isRedriven(ServiceApi api) throws InterruptedException {
        Optional<Refused> nowhere = Optional.empty();
        var results = new ArrayList<ObjectNode>();
        for (var path : readModels.chosen(api)) {
            try {
                var result = new JobWatch(api, this::say).result(path + "/redrive", wanted(), "redrive");
                results.add(named(path, result));
            } catch (Refused refused) {
                if (!refused.code().equals(NOT_PARKED)) {
                    throw refused;
                }
                nowhere = Optional.of(refused);
            }
        }
        if (results.isEmpty() && nowhere.isPresent()) {
            throw nowhere.get();
        }
        tell(results);
        return results.stream().allMatch(result -> result.path("good").asBoolean());
    }

    private ObjectNode wanted() {
        var body = JsonNodeFactory.instance.objectNode();
        stream.ifPresent(name -> body.put("stream", name));
        return body;
    }

    private static ObjectNode named(String path, JsonNode result) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return JsonNodeFactory.instance.objectNode().put("id", name).setAll((ObjectNode) result);
    }

    private void tell(List<ObjectNode> results) {
        if (json.isWanted()) {
            json.print(out(), results);
        } else {
            results.forEach(this::tell);
        }
    }

    private void tell(ObjectNode result) {
        out().printf(
                        Locale.ROOT,
                        "%s: %,d streams flow again, %,d stand still%n",
                        result.path("id").asText(),
                        result.path("redriven").asLong(),
                        result.path("parked").asLong());
    }
}
