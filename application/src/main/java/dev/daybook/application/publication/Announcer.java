package dev.daybook.application.publication;

import static java.util.stream.Collectors.toSet;

import dev.daybook.application.journey.Logbook;
import dev.daybook.application.port.Bookmarks;
import dev.daybook.application.port.EventFeed;
import dev.daybook.application.port.EventPublisher;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.FeedSlice;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Intake;
import dev.daybook.application.port.UntoldEvents;
import java.time.InstantSource;

/// Tells a bus of the feed, from a bookmark in each partition on. A bookmark is moved only past what the bus
/// took, or refused for ever and is parked: so everything is told at least once or parked, whatever fails in
/// between.
///
/// Any number of processes may do this at once. What two of them tell is told twice.
public final class Announcer {

    /// So many events may be told twice after a crash.
    private static final int MOST = 200;

    private final EventFeed feed;
    private final EventPublisher publisher;
    private final Bookmarks bookmarks;
    private final Refusals refusals;
    private final Logbook logbook;

    public Announcer(
            EventFeed feed,
            EventPublisher publisher,
            Bookmarks bookmarks,
            UntoldEvents untold,
            InstantSource clock,
            Logbook logbook) {
        this.feed = feed;
        this.publisher = publisher;
        this.bookmarks = bookmarks;
        this.refusals = new Refusals(untold, clock);
        this.logbook = logbook;
    }

    /// Tells of the next slice of a partition. Answers whether to go on: not when there was none, and not when
    /// another process was faster, which goes on then. So two of them do not keep telling the same.
    ///
    /// Throws [dev.daybook.application.port.Unavailable] when the bus did not take all of it; what it took it
    /// is not told again.
    public boolean announce(int partition) {
        long position = bookmarks.position(partition);
        var slice = feed.read(partition, position, MOST);
        if (slice.isEmpty()) {
            return false;
        }
        var intake =
                publisher.offer(slice.entries().stream().map(FeedEntry::event).toList());
        refusals.park(intake.refused());
        boolean isMoved = isMoved(slice, intake);
        intake.outage().ifPresent(outage -> {
            throw outage;
        });
        return isMoved;
    }

    private boolean isMoved(FeedSlice slice, Intake intake) {
        if (intake.settled() == 0) {
            return false;
        }
        var settled = slice.before(slice.from() + intake.settled());
        boolean isMoved = bookmarks.move(settled.partition(), settled.from(), settled.to());
        if (isMoved) {
            var refused = intake.refused().stream()
                    .map(refusal -> refusal.event().ref())
                    .collect(toSet());
            logbook.passed(
                    Hop.PUBLICATIONS,
                    settled.pieces(entry -> !refused.contains(entry.event().ref())));
        }
        return isMoved;
    }
}
