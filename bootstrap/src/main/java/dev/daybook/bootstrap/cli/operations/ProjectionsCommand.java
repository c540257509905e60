package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.Patience;
import java.util.Locale;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "projections", description = "Show how far the read models of a running service are.")
public final class ProjectionsCommand extends ServiceCommand {

    @Option(names = "--json", description = "A line of JSON for each read model.")
    private boolean json;

    public ProjectionsCommand() {
        this(Patience.USUAL);
    }

    ProjectionsCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        Pages.forEach(api, "v1/projections", this::tell);
        return true;
    }

    private void tell(JsonNode projection) {
        if (json) {
            out().println(projection);
            return;
        }
        out().printf(
                        Locale.ROOT,
                        "%s: %,d events behind (%.1f s), %,d parked%s%n",
                        projection.path("id").asText(),
                        projection.path("behind").asLong(),
                        projection.path("lag_seconds").asDouble(),
                        projection.path("parked").asLong(),
                        job(projection.path("job")));
        projection.path("generations").forEach(this::tellGeneration);
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
