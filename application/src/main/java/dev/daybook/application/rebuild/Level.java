package dev.daybook.application.rebuild;

import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.ReadModel.Levelling;
import dev.daybook.application.projection.Follower;
import java.util.List;

/// Lets a generation follow the feed exactly as far as another has come.
public record Level(EventFeed feed) implements Levelling {

    @Override
    public void bring(Generation generation, List<Long> positions) {
        var follower = new Follower(feed, generation);
        for (int partition = 0; partition < positions.size(); partition++) {
            long end = positions.get(partition);
            while (generation.position(partition) < end) {
                if (!follower.follow(partition, end)) {
                    throw new IllegalStateException(
                            "partition %d of the feed ends before %d".formatted(partition, end));
                }
            }
            if (generation.position(partition) > end) {
                throw new IllegalStateException("beyond %d in partition %d of the feed".formatted(end, partition));
            }
        }
    }
}
