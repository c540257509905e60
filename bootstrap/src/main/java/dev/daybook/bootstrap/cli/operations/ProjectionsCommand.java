package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Paint;
import dev.daybook.bootstrap.cli.client.Patience;
import java.util.ArrayList;
import java.util.Locale;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "projections", description = "Show how far the read models of a running service are.")
public final class ProjectionsCommand extends ServiceCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    public ProjectionsCommand() {
        this(Patience.USUAL);
    }

    ProjectionsCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        var projections = new ArrayList<JsonNode>();
        Pages.forEach(api, "v1/projections", projections::add);
        if (json.isWanted()) {
            json.print(out(), projections);
        } else {
            projections.forEach(this::tell);
        }
        return true;
    }

    private void tell(JsonNode projection) {
        out().printf(
                        Locale.ROOT,
                        "%s: %,d events behind (%.1f s), %s%s%n",
                        projection.path("id").asText(),
                        projection.path("behind").asLong(),
                        projection.path("lag_seconds").asDouble(),
                        parked(projection.path("parked").asLong()),
                        job(projection.path("job")));
        projection.path("generations").forEach(this::tellGeneration);
    }

    private static String parked(long streams) {
        var text = String.format(Locale.ROOT, "%,d parked", streams);
        return streams == 0 ? text : Paint.bad(text);
    }

    private static String job(JsonNode job) {
        return job.isMissingNode()
                ? ""
                : ", %s under way: %s"
                        .formatted(job.path("kind").asText(), job.path("phase").asText());
    }

    private void tellGeneration(JsonNode generation) {
        var positions = new StringJoiner(",");
        generation.path("positions").forEach(position -> positions.add(position.asText()));
        out().printf(
                        Locale.ROOT,
                        "  %-8s %s, %,d events, at %s (%s)%n",
                        generation.path("slot").asText(),
                        generation.path("complete").asBoolean() ? "complete" : "being filled",
                        generation.path("applied").asLong(),
                        positions,
                        generation.path("label").asText());
    }
}
