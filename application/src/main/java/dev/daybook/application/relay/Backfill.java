package dev.daybook.application.relay;

import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.HintPublisher;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Compares the feed with everything the store holds while there is a doubt: a feed that is new, or whose relay was
/// away
/// for longer than changes are remembered. Live writes go on meanwhile.
///
/// A walk that is cut off begins anew: what it brought already costs no more writes.
public final class Backfill {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final EventDirectory store;
    private final EventFeed feed;
    private final HintPublisher publisher;
    private long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    private OptionalLong doubt = OptionalLong.empty();
    private Optional<String> from = Optional.empty();

    /// @param publisher wakes those who follow the feed when it has got more
    public Backfill(EventDirectory store, EventFeed feed, HintPublisher publisher) {
        this.store = store;
        this.feed = feed;
        this.publisher = publisher;
    }

    /// Compares one more page. Answers whether there is more to do.
    public boolean step() {
        if (doubt.isEmpty() && System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos()) {
            doubt = feed.openDoubt();
            from = Optional.empty();
            looked = System.nanoTime();
        }
        if (doubt.isEmpty()) {
            return false;
        }
        var page = store.list(from);
        if (!feed.extend(page.events()).isEmpty()) {
            publisher.publish(page.events());
        }
        from = page.next();
        if (from.isEmpty()) {
            feed.settle(doubt.getAsLong());
            doubt = OptionalLong.empty();
        }
        return true;
    }
}
