package dev.daybook.benchmarks.rebuild;

import dev.daybook.application.job.Progress;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.rebuild.RebuildCommand.UpTo;
import dev.daybook.application.rebuild.RebuildUseCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long it took to build a generation beside the live one: its tables, its rows, what is completed in the end.
public record SideBuild(Duration tables, Duration filling, Duration completing) {

    /// From the first event to the last.
    public static SideBuild time(ReadModel readModel, EventFeed feed) {
        readModel.drop(Slot.SIDE);
        var clock = new PhaseClock();
        var _ = new RebuildUseCase(feed).handle(readModel, new UpTo(feed.ends()), clock);
        var times = clock.end();
        return new SideBuild(times.get(0), times.get(1), times.get(2));
    }

    public Duration total() {
        return tables.plus(filling).plus(completing);
    }

    private static final class PhaseClock implements Progress {

        private final List<Long> moments = new ArrayList<>(List.of(System.nanoTime()));

        @Override
        public void phase(String name, long total) {
            moments.add(System.nanoTime());
        }

        @Override
        public void reached(long done) {}

        List<Duration> end() {
            moments.add(System.nanoTime());
            var times = new ArrayList<Duration>();
            for (int number = 1; number < moments.size(); number++) {
                times.add(Duration.ofNanos(moments.get(number) - moments.get(number - 1)));
            }
            return times;
        }
    }
}
