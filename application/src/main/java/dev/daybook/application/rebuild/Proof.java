package dev.daybook.application.rebuild;

import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Slot;

/// Compares a read model with a fresh fold of all events: a generation that is built for this alone and dropped
/// afterwards.
public final class Proof {

    private static final String LABEL = "verify";

    private final EventFeed feed;
    private final Progress progress;

    public Proof(EventFeed feed, Progress progress) {
        this.feed = feed;
        this.progress = progress;
    }

    /// Builds it, compares, drops it.
    ///
    /// @param repair whether rows that differ are overwritten
    /// @param most how many differences are listed
    public Comparison compare(ReadModel readModel, boolean repair, int most) {
        try {
            var fresh = readModel.begin(Slot.PROOF, LABEL);
            var builder = new Builder(feed, fresh, progress);
            builder.build(readModel.live().positions(feed.partitions()), _ -> true);
            builder.catchUpWith(readModel.live());
            progress.phase("comparing " + readModel.name(), 0);
            var level = new Level(feed);
            return repair ? readModel.repair(Slot.PROOF, most, level) : readModel.compare(Slot.PROOF, most, level);
        } finally {
            readModel.drop(Slot.PROOF);
        }
    }
}
