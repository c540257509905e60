package dev.daybook.application.journey;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.FeedPiece;
import dev.daybook.application.port.Hop;
import dev.daybook.application.port.Milestone;
import dev.daybook.application.port.Milestones;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Gathers what passes a hop, and keeps it a little later, off the way of the work that it is about: that waits for
/// nothing here, and hears of no failure. What cannot be kept is lost, and the log says so.
public final class Logbook implements AutoCloseable {

    private static final Duration GATHERING = Duration.ofMillis(500);

    /// More than pass in a long outage of half a second; they take a few megabytes.
    private static final int MOST = 20_000;

    private final Milestones milestones;
    private final InstantSource clock;
    private final Losses losses;
    private final Background background = new Background("logbook", this::run);
    private List<Milestone> gathered = new ArrayList<>();

    public Logbook(Milestones milestones, InstantSource clock) {
        this.milestones = milestones;
        this.clock = clock;
        this.losses = new Losses(clock);
    }

    /// Keeps what is gathered every now and then from here on, until it is closed.
    public Logbook start() {
        background.start();
        return this;
    }

    /// They passed it just now.
    public synchronized void passed(Hop hop, List<FeedPiece> pieces) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int room = Math.min(pieces.size(), MOST - gathered.size());
        pieces.subList(0, room).forEach(piece -> gathered.add(new Milestone(hop, piece, now)));
        losses.count(pieces.size() - room);
    }

    /// Keeps what is gathered right now: for those who may not go on after they have answered.
    public void flush() {
        var some = take();
        if (some.isEmpty()) {
            return;
        }
        try {
            milestones.note(some);
        } catch (RuntimeException failed) {
            lost(some, failed);
        }
    }

    /// Whoever closes it keeps what it is interrupted at: to note twice is to note once.
    private void lost(List<Milestone> some, RuntimeException failed) {
        if (Thread.currentThread().isInterrupted()) {
            putBack(some);
        } else {
            losses.tell(some.size(), failed);
        }
    }

    private synchronized void putBack(List<Milestone> some) {
        gathered.addAll(0, some);
    }

    @Override
    public void close() {
        background.close();
        flush();
    }

    private synchronized List<Milestone> take() {
        var taken = gathered;
        gathered = new ArrayList<>();
        return taken;
    }

    private void run() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(GATHERING);
            flush();
        }
    }
}
