package dev.daybook.adapter.in.http.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// All chance there is: the same seed throws the same.
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long between(long least, long most) {
        return least == most ? least : random.nextLong(least, most);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// Rather one of the first.
    <T> T pickEarly(List<T> choices) {
        return choices.get(below(1 + below(choices.size())));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
