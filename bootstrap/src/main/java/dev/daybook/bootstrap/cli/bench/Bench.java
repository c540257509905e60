package dev.daybook.bootstrap.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.daybook.bootstrap.cli.client.Crowd;
import dev.daybook.bootstrap.cli.client.Progress;
import java.time.Duration;
import java.util.List;

/// One run from its first account to its proof.
final class Bench {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final LedgerApi api;
    private final LedgerApi reader;
    private final Load load;
    private final Cast cast;
    private final Duration patience;
    private final Story story = new Story();

    /// @param reader as `api`, but with the patience of who reads
    /// @param patience how long the read models may take to show all of it
    Bench(LedgerApi api, LedgerApi reader, Load load, Cast cast, Duration patience) {
        this.api = api;
        this.reader = reader;
        this.load = load;
        this.cast = cast;
        this.patience = patience;
    }

    /// Throws [NoFigure] when something is not as it should be.
    Checked run() throws InterruptedException {
        open();
        var drive = new Drive(api, reader, story);
        drive.settle(cast.funding());
        var figures = load.isFill() ? fill() : drive(drive);
        for (int round = 0; round < 3; round++) {
            drive.settle(story.takeUnknown());
        }
        var unknown = story.takeUnknown();
        if (!unknown.isEmpty()) {
            throw new NoFigure(List.of("nobody knows what became of %d transactions, of %s first"
                    .formatted(unknown.size(), unknown.getFirst().externalId())));
        }
        return new Checked(
                figures, check(), story.acknowledged().size(), story.refused().size());
    }

    private void open() throws InterruptedException {
        api.create();
        Crowd.share(load.clients(), cast.unbounded(), account -> api.open(account(account, false)));
        Crowd.share(load.clients(), cast.guarded(), account -> api.open(account(account, true)));
    }

    private static JsonNode account(String id, boolean isGuarded) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("asset", Posting.ASSET)
                .put("normal_balance", isGuarded ? "credit" : "debit");
        return isGuarded ? json.put("minimum_balance", "0") : json.putNull("minimum_balance");
    }

    private Figures drive(Drive drive) throws InterruptedException {
        var workload = load.workload(cast);
        var pace = load.pace();
        try (var progress = Progress.counting("transactions", load.expected())) {
            drive.run(load.clients(), workload, pace, load.readEvery(), progress);
        }
        return new DriveFigures(drive.writes(), drive.reads(), pace.elapsed());
    }

    private Figures fill() throws InterruptedException {
        long start = System.nanoTime();
        try (var progress = Progress.counting("transactions", load.transactions())) {
            new Bulk(api, story).run(load.clients(), load.workload(cast), load.transactions(), progress);
        }
        var written = Duration.ofNanos(System.nanoTime() - start);
        awaitTheLatest();
        var shown = Duration.ofNanos(System.nanoTime() - start);
        return new FillFigures(new Audit(api, cast, story).entries(), written, shown);
    }

    /// The read models follow what was written in about its order.
    private void awaitTheLatest() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var acknowledged = story.acknowledged();
        int from = Math.max(0, acknowledged.size() - 4 * load.clients());
        for (var latest : acknowledged.subList(from, acknowledged.size())) {
            while (reader.getAfter(latest.token(), "transactions/" + latest.id())
                    .isEmpty()) {
                if (System.nanoTime() - end > 0) {
                    throw new NoFigure(List.of("the read model does not show %s in %d s"
                            .formatted(latest.order().externalId(), patience.toSeconds())));
                }
            }
        }
    }

    /// The read models may still be behind, so what differs is looked at again for a while. Answers how many entries
    /// there are.
    private long check() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        var audit = new Audit(api, cast, story);
        var differences = audit.differences();
        while (!differences.isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(BETWEEN_LOOKS);
            differences = audit.differences();
        }
        if (!differences.isEmpty()) {
            throw new NoFigure(differences);
        }
        return audit.entries();
    }
}
