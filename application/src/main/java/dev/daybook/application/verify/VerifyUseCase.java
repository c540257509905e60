package dev.daybook.application.verify;

import dev.daybook.application.job.JobResult.Verified;
import dev.daybook.application.job.Progress;
import dev.daybook.application.job.VerifyReport;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Compares everything with everything: streams with their hashes, the feed with the store, each read model with a
/// fresh fold of the events, debits with credits. Live traffic goes on meanwhile; what was recorded after it began does
/// not count. It can repair the feed and rows, never events.
public final class VerifyUseCase {

    private final EventDirectory store;
    private final EventFeed feed;
    private final List<ReadModel> readModels;
    private final InstantSource clock;
    private final Duration patience;

    /// Nothing is looked at yet.
    ///
    /// @param patience how long the relay may take before an event counts as missing from the feed
    public VerifyUseCase(
            EventDirectory store, EventFeed feed, List<ReadModel> readModels, InstantSource clock, Duration patience) {
        this.store = store;
        this.feed = feed;
        this.readModels = List.copyOf(readModels);
        this.clock = clock;
        this.patience = patience;
    }

    public Verified handle(boolean repair, Progress progress) {
        var began = clock.instant();
        var findings = new Findings();
        var streams = new StreamCheck(store, feed, findings, began);
        var stored = streams.run(progress, total(feed.ends()));
        long entries = new FeedProof(store, feed, findings, began, repair, patience).check(stored, progress);
        var checked = new ArrayList<VerifyReport.CheckedReadModel>();
        for (ReadModel readModel : readModels) {
            checked.add(new ReadModelCheck(readModel, findings).check(feed, repair, progress));
        }
        return new Verified(new VerifyReport(
                streams.events(),
                streams.streams(),
                entries,
                checked,
                findings.found(),
                findings.repaired(),
                findings.kept(),
                Duration.between(began, clock.instant())));
    }

    private static long total(List<Long> ends) {
        return ends.stream().mapToLong(Long::longValue).sum();
    }
}
