package dev.daybook.bootstrap.cli.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.application.transaction.TransactionIds;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.operations.ServiceQuestion;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "trace",
        description = "Show the way of a transaction in a running service, hop by hop.",
        footer = {
            "",
            "From the event store to the feed, to those who are woken, to a bus outside and",
            "to each read model, with the time and the delay since the hop before. From",
            "stored data alone: the same after a restart."
        })
public final class TraceCommand extends ServiceQuestion {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Parameters(paramLabel = "ID", description = "The transaction's id, or its external id.")
    private String id = "";

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private JsonOption json = new JsonOption();

    public TraceCommand() {
        this(Patience.USUAL);
    }

    TraceCommand(Patience patience) {
        super(patience);
    }

    @Override
    protected void ask(Asked service, PrintWriter out) throws InterruptedException {
        var trace = byId(service);
        show(trace.isPresent() ? trace.get() : service.get(path(ofExternalId())), out);
    }

    private Optional<JsonNode> byId(Asked service) throws InterruptedException {
        return UUID.matcher(id).matches() ? service.find(path(id), "TRANSACTION_NOT_FOUND") : Optional.empty();
    }

    private String ofExternalId() {
        return TransactionIds.ofExternalId(ledger.id(), id).toString();
    }

    private String path(String transaction) {
        return ledger.path("transactions", transaction) + "/trace";
    }

    private void show(JsonNode trace, PrintWriter out) {
        if (json.isWanted()) {
            json.print(out, trace);
        } else {
            new TraceText(out).print(trace);
        }
    }
}
