package dev.daybook.application.rebuild;

import dev.daybook.application.job.JobResult.Rebuilt;
import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Comparison;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.rebuild.RebuildCommand.AsOf;
import dev.daybook.application.rebuild.RebuildCommand.TakeOver;
import dev.daybook.application.rebuild.RebuildCommand.UpTo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Builds a generation of a read model beside the live one. One that is to take over is compared with the live one
/// first, and takes over only if nothing differs.
public final class RebuildUseCase {

    private static final int LISTED = 100;
    private static final String REBUILD = "rebuild";

    private final EventFeed feed;

    public RebuildUseCase(EventFeed feed) {
        this.feed = feed;
    }

    /// Asked for again after it was cut off, it goes on where it was.
    public Rebuilt handle(ReadModel readModel, RebuildCommand command, Progress progress) {
        return switch (command) {
            case TakeOver takeOver -> takeOver(readModel, takeOver, progress);
            case AsOf(var at) ->
                aside(
                        readModel,
                        "as of " + at,
                        feed.ends(),
                        entry -> !entry.event().recordedAt().isAfter(at),
                        progress);
            case UpTo(var positions) -> aside(readModel, "up to " + positions, positions, _ -> true, progress);
        };
    }

    private Rebuilt takeOver(ReadModel readModel, TakeOver command, Progress progress) {
        var next = command.anew()
                ? readModel.begin(Slot.NEXT, REBUILD)
                : begunBefore(readModel, Slot.NEXT, REBUILD).orElseGet(() -> readModel.begin(Slot.NEXT, REBUILD));
        var builder = new Builder(feed, next, progress);
        builder.build(readModel.live().positions(feed.partitions()), _ -> true);
        builder.catchUpWith(readModel.live());
        progress.phase("comparing", 0);
        var comparison = readModel.compare(Slot.NEXT, LISTED, new Level(feed));
        if (!comparison.isEqual() && !command.acceptDifferences()) {
            return rebuilt(false, next, Optional.of(comparison));
        }
        builder.catchUpWith(readModel.live());
        progress.phase("switching", 0);
        readModel.switchTo(Slot.NEXT, new Level(feed));
        return new Rebuilt(true, REBUILD, readModel.live().positions(feed.partitions()), Optional.of(comparison));
    }

    private Rebuilt aside(
            ReadModel readModel, String label, List<Long> ends, Predicate<FeedEntry> which, Progress progress) {
        var side = begunBefore(readModel, Slot.SIDE, label)
                .filter(begun -> !begun.isComplete())
                .orElseGet(() -> readModel.begin(Slot.SIDE, label));
        new Builder(feed, side, progress).build(ends, which);
        return rebuilt(false, side, Optional.empty());
    }

    private static Optional<Generation> begunBefore(ReadModel readModel, Slot slot, String label) {
        return readModel.find(slot).filter(generation -> generation.label().equals(label));
    }

    private Rebuilt rebuilt(boolean switched, Generation generation, Optional<Comparison> comparison) {
        return new Rebuilt(switched, generation.label(), generation.positions(feed.partitions()), comparison);
    }
}
