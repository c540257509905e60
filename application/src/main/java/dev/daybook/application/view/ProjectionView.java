package dev.daybook.application.view;

import java.time.Duration;
import java.util.List;

/// How far one read model has come.
///
/// @param generations the live one first
/// @param ends where each partition of the feed ends
/// @param parked how many streams stand still
/// @param lag the age of the oldest event that was not applied yet; zero when there is none
public record ProjectionView(
        String name, List<GenerationView> generations, List<Long> ends, long parked, Duration lag) {

    public ProjectionView {
        generations = List.copyOf(generations);
        ends = List.copyOf(ends);
    }

    public GenerationView live() {
        return generations.getFirst();
    }

    /// How many events the live generation is behind the feed.
    public long behind() {
        return Math.max(0, ends.stream().mapToLong(Long::longValue).sum() - live().applied());
    }
}
