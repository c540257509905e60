package dev.daybook.bootstrap.cli.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.daybook.bootstrap.cli.client.JsonOption;
import dev.daybook.bootstrap.cli.client.Patience;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import dev.daybook.bootstrap.cli.operations.ServiceQuestion;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "history",
        description = "Show what each event made of an account in a running service, or what it was at a moment.",
        footer = {
            "",
            "From the account's own events. Postings are among them where the account is",
            "guarded; what another one held, the entries and balances of the books tell."
        })
public final class HistoryCommand extends ServiceQuestion {

    @Parameters(paramLabel = "ACCOUNT", description = "The account's id.")
    private String account = "";

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "Only what it was then: a version (7) or a recorded time (2026-11-01T12:00:00Z).")
    private @Nullable String moment;

    @Mixin
    private JsonOption json = new JsonOption();

    public HistoryCommand() {
        this(Patience.USUAL);
    }

    HistoryCommand(Patience patience) {
        super(patience);
    }

    @Override
    protected void ask(Asked service, PrintWriter out) throws InterruptedException {
        var path = ledger.path("accounts", account);
        var at = Optional.ofNullable(moment).map(HistoryCommand::parameter);
        if (at.isPresent()) {
            tellState(service.get(path + "?" + at.get()), out);
        } else {
            tellChanges(service, path + "/timeline", out);
        }
    }

    private void tellState(JsonNode state, PrintWriter out) {
        if (json.isWanted()) {
            json.print(out, state);
        } else {
            new HistoryText(out).state(state);
        }
    }

    private void tellChanges(Asked service, String timeline, PrintWriter out) throws InterruptedException {
        if (json.isWanted()) {
            var changes = new ArrayList<JsonNode>();
            service.forEach(timeline, changes::add);
            json.print(out, changes);
        } else {
            service.forEach(timeline, new HistoryText(out)::change);
        }
    }

    private static String parameter(String moment) {
        return moment.matches("[0-9]{1,18}") ? "version=" + moment : "at=" + time(moment);
    }

    private static String time(String text) {
        try {
            var time = OffsetDateTime.parse(text).toInstant().toString();
            return URLEncoder.encode(time, StandardCharsets.UTF_8);
        } catch (DateTimeException neither) {
            throw new WrongUsage("--at takes a version like 7 or a time like 2026-11-01T12:00:00Z, not " + text);
        }
    }
}
