package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Paint;
import dev.daybook.bootstrap.cli.client.Patience;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rebuild",
        description = "Build a read model of a running service anew, beside the live one.",
        footer = {
            "",
            "It takes over when each of its rows is that of the live one. The one that was",
            "live stays, to go back to. Ctrl-C leaves the job alone; cut off anywhere, it",
            "goes on where it was when it is asked for again."
        })
public final class RebuildCommand extends ServiceCommand {

    @Parameters(paramLabel = "NAME", description = "The read model, as daybook projections lists it.")
    private String name = "";

    @Option(names = "--anew", description = "Begin anew what an earlier rebuild has left.")
    private boolean anew;

    @Option(names = "--accept-differences", description = "Take over even if rows differ.")
    private boolean acceptDifferences;

    @ArgGroup
    private Other other = new Other();

    @Mixin
    private JsonOption json = new JsonOption();

    /// What else can be built.
    private static final class Other {

        @Option(
                names = "--as-of",
                paramLabel = "TIME",
                description = "What was recorded up to then, for the API's generation=side.")
        private Optional<String> asOf = Optional.empty();

        @Option(
                names = "--positions",
                split = ",",
                paramLabel = "N",
                description = "The feed up to these positions, one for each partition, likewise.")
        private List<String> positions = List.of();

        @Option(names = "--back", description = "Have the generation that was live before take over again.")
        private boolean back;
    }

    public RebuildCommand() {
        this(Patience.USUAL);
    }

    RebuildCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        var path = ChosenReadModels.path(name);
        var watch = new JobWatch(api, this::say);
        var result = other.back
                ? watch.result(path + "/back", JsonNodeFactory.instance.objectNode(), "go_back")
                : watch.result(path + "/rebuild", wanted(), "rebuild");
        if (json.isWanted()) {
            json.print(out(), result);
        } else {
            tell(result);
        }
        return result.path("good").asBoolean();
    }

    private ObjectNode wanted() {
        var body = JsonNodeFactory.instance.objectNode();
        if (anew) {
            body.put("anew", true);
        }
        if (acceptDifferences) {
            body.put("accept_differences", true);
        }
        other.asOf.ifPresent(time -> body.put("as_of", time));
        if (!other.positions.isEmpty()) {
            var positions = body.putArray("positions");
            other.positions.forEach(positions::add);
        }
        return body;
    }

    private void tell(JsonNode result) {
        result.path("differences").forEach(this::tellDifference);
        out().println(name + ": " + Paint.verdict(result.path("good").asBoolean(), outcome(result)));
    }

    private void tellDifference(JsonNode difference) {
        out().println("%s%n  live:    %s%n  rebuilt: %s"
                .formatted(
                        difference.path("row").asText(),
                        difference.path("live").asText("no such row"),
                        difference.path("other").asText("no such row")));
    }

    private static String outcome(JsonNode result) {
        long rows = result.path("rows").asLong();
        long different = result.path("different").asLong();
        if (!result.has("rows")) {
            return result.path("switched").asBoolean()
                    ? "the generation that was live before is live again."
                    : "built %s, beside the live one: look at it with ?generation=side."
                            .formatted(result.path("label").asText());
        }
        return result.path("switched").asBoolean()
                ? String.format(Locale.ROOT, "the new generation is live: of %,d rows %,d differ.", rows, different)
                : String.format(
                        Locale.ROOT,
                        "of %,d rows %,d differ, so the live generation stays. To take over: --accept-differences",
                        rows,
                        different);
    }
}
