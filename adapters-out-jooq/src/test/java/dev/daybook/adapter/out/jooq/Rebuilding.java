package dev.daybook.adapter.out.jooq;

import dev.daybook.application.fixture.Feeder;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.Generation;
import dev.daybook.application.port.InMemoryEventStore;
import dev.daybook.application.port.InMemoryFeed;
import dev.daybook.application.port.Projection;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.ReadModel.Slot;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.port.Stored;
import dev.daybook.application.projection.Follower;
import dev.daybook.application.rebuild.Level;
import java.util.List;
import java.util.stream.IntStream;

/// A feed, and generations that follow it.
final class Rebuilding {

    private final EventFeed feed = new InMemoryFeed(Feeder.PARTITIONS, new InMemoryEventStore());

    void bring(List<RecordedEvent> events) {
        feed.append(Stored.all(events));
    }

    EventFeed feed() {
        return feed;
    }

    /// To the end of the feed.
    void follow(Projection projection) {
        goOn(new Follower(feed, projection), feed.ends());
    }

    void fill(Generation generation) {
        goOn(Follower.filling(feed, generation), feed.ends());
    }

    /// From nothing to a generation that stands where the feed ends.
    Generation build(ReadModel model, Slot slot) {
        var generation = model.begin(slot, "test");
        fill(generation);
        generation.complete();
        return generation;
    }

    void level(Generation generation, List<Long> positions) {
        new Level(feed).bring(generation, positions);
    }

    private static void goOn(Follower follower, List<Long> ends) {
        IntStream.range(0, ends.size()).forEach(partition -> {
            while (follower.follow(partition, ends.get(partition))) {
                Thread.onSpinWait();
            }
        });
    }
}
