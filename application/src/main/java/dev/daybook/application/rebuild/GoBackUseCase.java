package dev.daybook.application.rebuild;

import dev.daybook.application.job.JobResult.Rebuilt;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import java.util.Optional;

/// Has the previous generation of a read model take over again, once it has caught up. The one that was live can come
/// back in the same way.
public final class GoBackUseCase {

    private final EventFeed feed;

    public GoBackUseCase(EventFeed feed) {
        this.feed = feed;
    }

    /// Throws [IllegalStateException] when there is no previous generation.
    public Rebuilt handle(ReadModel readModel, Progress progress) {
        var previous = readModel
                .find(Slot.PREVIOUS)
                .orElseThrow(() -> new IllegalStateException(readModel.name() + " has no previous generation"));
        new Builder(feed, previous, progress).catchUpWith(readModel.live());
        progress.phase("switching", 0);
        readModel.switchTo(Slot.PREVIOUS, new Level(feed));
        return new Rebuilt(true, previous.label(), readModel.live().positions(feed.partitions()), Optional.empty());
    }
}
