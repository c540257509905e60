package dev.daybook.benchmarks.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many of something were done per second, round by round.
final class Rates {

    private final List<Double> rounds = new ArrayList<>();

    void add(long things, Duration time) {
        rounds.add(things * 1e9 / time.toNanos());
    }

    /// The lower of the two in the middle, when there are two.
    double median() {
        return rounds.stream().sorted().toList().get((rounds.size() - 1) / 2);
    }

    double last() {
        return rounds.getLast();
    }

    @Override
    public String toString() {
        return "%,11.0f %,11.0f %,11.0f".formatted(median(), Collections.min(rounds), Collections.max(rounds));
    }
}
