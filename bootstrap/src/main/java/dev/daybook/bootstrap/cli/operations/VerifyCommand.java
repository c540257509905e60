package dev.daybook.bootstrap.cli.operations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Patience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Compare everything that a running service holds with everything else.",
        footer = {
            "",
            "The hashes of every stream; the feed with the event store; each read model with",
            "a fresh fold of the events; debits with credits. Live traffic goes on. Ctrl-C",
            "leaves the job alone; the same command follows it again."
        })
public final class VerifyCommand extends ServiceCommand {

    @Option(names = "--repair", description = "Mend the feed and rows where they differ; events never.")
    private boolean repair;

    @Mixin
    private JsonOption json = new JsonOption();

    public VerifyCommand() {
        this(Patience.USUAL);
    }

    VerifyCommand(Patience patience) {
        super(patience);
    }

    @Override
    boolean run(ServiceApi api) throws InterruptedException {
        var wanted = JsonNodeFactory.instance.objectNode().put("repair", repair);
        var result = new JobWatch(api, this::say).result("v1/verify", wanted, "verify");
        if (json.isWanted()) {
            json.print(out(), result);
        } else {
            new VerifyText(out()).print(result);
        }
        return result.path("good").asBoolean();
    }
}
