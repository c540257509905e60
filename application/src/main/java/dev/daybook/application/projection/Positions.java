package dev.daybook.application.projection;

import dev.daybook.application.port.Projection;
import java.util.List;
import java.util.stream.IntStream;

/// Where a projection stands in every partition of the feed.
public final class Positions {

    private Positions() {}

    public static List<Long> of(Projection projection, int partitions) {
        return IntStream.range(0, partitions).mapToObj(projection::position).toList();
    }
}
