package dev.daybook.bootstrap.cli.importer;

import dev.daybook.application.concurrent.Lanes;
import dev.daybook.bootstrap.cli.client.Progress;
import dev.daybook.bootstrap.cli.client.WrongUsage;
import dev.daybook.bootstrap.cli.importer.Answer.Created;
import dev.daybook.bootstrap.cli.importer.Answer.Failed;
import dev.daybook.bootstrap.cli.importer.Answer.Refused;
import dev.daybook.bootstrap.cli.importer.Answer.Replayed;
import dev.daybook.bootstrap.cli.importer.Line.JsonObject;
import dev.daybook.bootstrap.cli.importer.Line.Malformed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Sends one file, line by line, many lines at once.
final class FileImport {

    private final LedgerClient client;
    private final int lookAhead;

    /// @param lookAhead how many lines to hold: more than may be under way, since some have to wait for one another
    FileImport(LedgerClient client, int lookAhead) {
        this.client = client;
        this.lookAhead = lookAhead;
    }

    /// Throws [WrongUsage] when there is no such ledger, or it may not be written to.
    Tally send(Path file, LineKind kind) throws IOException, InterruptedException {
        var tally = new Tally(kind.collection());
        try (var lines = new LineReader(file);
                var progress = Progress.through(file, kind.collection());
                var lanes = new Lanes<String, Outcome>(lookAhead, outcome -> receive(outcome, kind, tally, progress))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                submit(line.get(), kind, lanes);
            }
        }
        return tally;
    }

    private void submit(Line line, LineKind kind, Lanes<String, Outcome> lanes)
            throws IOException, InterruptedException {
        switch (line.content()) {
            case Malformed(var why) ->
                lanes.submit(Set.of(), () -> new Outcome(line, new Refused("MALFORMED_REQUEST", why)));
            case JsonObject object -> {
                var key = kind.idempotencyKey(line, object);
                lanes.submit(kind.lanes(object), () -> new Outcome(line, post(kind, object, key)));
            }
        }
    }

    private Answer post(LineKind kind, JsonObject object, Optional<String> key) {
        try {
            return client.post(kind.collection(), object.text(), key);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Failed("interrupted");
        }
    }

    private static void receive(Outcome outcome, LineKind kind, Tally tally, Progress progress) {
        tally.count(outcome);
        progress.reached(outcome.line().end());
        switch (outcome.answer()) {
            case Created _, Replayed _ -> taken(outcome.line(), kind);
            case Refused refused when refused.isForEveryLine() -> throw new WrongUsage(refused.detail());
            case Refused _, Failed _ -> {}
        }
    }

    private static void taken(Line line, LineKind kind) {
        if (line.content() instanceof JsonObject object) {
            kind.taken(object);
        }
    }
}
