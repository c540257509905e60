package dev.daybook.application.projection;

import dev.daybook.application.concurrent.Background;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Feeds one projector, on a thread of its own: catches up first, then follows the hints.
///
/// Hints wait in a bounded queue. Those that find it full are dropped, and the projector catches up from the store when
/// its turn comes: a read model that is down holds up nobody else.
public final class ProjectorLoop implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ProjectorLoop.class.getName());
    private static final int BATCH = 500;
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), Integer.MAX_VALUE);

    private final String name;
    private final Projector projector;
    private final CatchUp catchUp;
    private final BlockingQueue<EventRef> hints;
    private final AtomicBoolean missed = new AtomicBoolean(true);
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final Background background;

    public ProjectorLoop(String name, Projector projector, CatchUp catchUp, int capacity) {
        this.name = name;
        this.projector = projector;
        this.catchUp = catchUp;
        this.hints = new ArrayBlockingQueue<>(capacity);
        this.background = new Background("projector-" + name, this::run);
    }

    public void start() {
        background.start();
    }

    public void hear(Collection<EventRef> hinted) {
        for (EventRef hint : hinted) {
            if (!hints.offer(hint)) {
                missed.set(true);
            }
        }
    }

    public boolean isRunning() {
        return background.isRunning();
    }

    /// Whether it only follows the hints: there is nothing it was not told of.
    public boolean isCaughtUp() {
        return caughtUp.get();
    }

    @Override
    public void close() {
        background.close();
    }

    private void run() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (missed.get()) {
                persistently(this::catchUp);
            }
            var batch = nextBatch();
            persistently(() -> projectOrSetAside(batch));
        }
    }

    /// What is hinted at while the walk goes on may have been dropped behind its back: then it walks again.
    private void catchUp() {
        missed.set(false);
        caughtUp.set(false);
        try {
            catchUp.run();
            caughtUp.set(true);
        } catch (RuntimeException failed) {
            missed.set(true);
            throw failed;
        }
    }

    private List<EventRef> nextBatch() throws InterruptedException {
        var batch = new ArrayList<EventRef>(BATCH);
        batch.add(hints.take());
        hints.drainTo(batch, BATCH - 1);
        return batch;
    }

    /// An outage is sat out: hints wait meanwhile.
    private void persistently(Runnable work) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            OUTAGE.pauseBefore(attempt);
            try {
                work.run();
                return;
            } catch (Unavailable outage) {
                LOG.log(Level.WARNING, () -> "projector %s waits: %s".formatted(name, outage.getMessage()));
            }
        }
    }

    /// One event that cannot be applied must not hold up the others: it is looked for by halves, and its stream stays
    /// where it is. A parking lot with the error, and redrive, will take its place.
    private void projectOrSetAside(List<EventRef> batch) {
        try {
            projector.project(batch);
        } catch (Unavailable outage) {
            throw outage;
        } catch (RuntimeException poison) {
            if (batch.size() == 1) {
                LOG.log(Level.ERROR, "projector %s cannot apply %s".formatted(name, batch.getFirst()), poison);
                return;
            }
            int half = batch.size() / 2;
            projectOrSetAside(batch.subList(0, half));
            projectOrSetAside(batch.subList(half, batch.size()));
        }
    }
}
