package dev.daybook.bootstrap.cli.demo;

import dev.daybook.bootstrap.cli.demo.Step.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// When something happens in the script.
///
/// @param externalId of what is begun then
/// @param ago how long before it is sent it counts
/// @param random draws the lots
record Moment(long number, String externalId, Duration ago, Random random) {

    boolean isPast() {
        return ago.isPositive();
    }

    /// What something costs, in minor units.
    long price() {
        return 450 + 10 * random.nextLong(1_200);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    boolean isOneIn(int many) {
        return random.nextInt(many) == 0;
    }

    Post post(String description, Map<String, String> metadata, List<Move> moves) {
        return new Post(number, externalId, description, metadata, moves, ago, Optional.empty());
    }
}
