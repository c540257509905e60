package dev.daybook.application.query;

import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.ProjectedVersions;
import dev.daybook.application.port.Unavailable;
import java.time.Duration;
import java.util.Set;

/// Holds a read back until its read model contains what the reader has just written.
final class ReadYourWrites {

    private static final Duration FIRST_LOOK = Duration.ofMillis(5);
    private static final Duration LONGEST_LOOK = Duration.ofMillis(50);

    private final ProjectedVersions readModel;

    ReadYourWrites(ProjectedVersions readModel) {
        this.readModel = readModel;
    }

    /// Throws [ReadModelBehind] when patience ends first.
    void await(Freshness freshness) {
        freshness.atLeast().ifPresent(event -> await(event, freshness.patience()));
    }

    private void await(EventRef event, Duration patience) {
        long start = System.nanoTime();
        for (var pause = FIRST_LOOK; !contains(event); pause = longer(pause)) {
            var left = patience.minusNanos(System.nanoTime() - start);
            if (!left.isPositive()) {
                throw new ReadModelBehind(event);
            }
            sleep(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    private boolean contains(EventRef event) {
        return readModel.versions(Set.of(event.stream())).getOrDefault(event.stream(), 0L) >= event.version();
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_LOOK) < 0 ? doubled : LONGEST_LOOK;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for the read model", interrupted);
        }
    }
}
