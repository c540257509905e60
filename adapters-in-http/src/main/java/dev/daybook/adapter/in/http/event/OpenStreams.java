package dev.daybook.adapter.in.http.event;

import dev.daybook.adapter.in.http.problem.ProblemCode;
import dev.daybook.adapter.in.http.problem.ProblemException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;

/// The streams that are open: so many at the most, and none any more once this is closed. A server that stops would
/// wait for them in vain.
public final class OpenStreams implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OpenStreams.class.getName());

    /// What goes on until the client has gone or the thread is interrupted.
    @FunctionalInterface
    public interface Sending {
        void run() throws IOException, InterruptedException;
    }

    private final int most;
    private final Set<Place> taken = new HashSet<>();
    private boolean closed;

    public OpenStreams(int most) {
        this.most = most;
    }

    /// Of a process that answers each request whole.
    public static OpenStreams none() {
        return new OpenStreams(0);
    }

    /// Throws a problem where there is none, ever.
    public void requireOffered() {
        if (most == 0) {
            throw new ProblemException(
                    ProblemCode.STREAM_NOT_OFFERED,
                    "Events are not streamed here. Ask for the list of events instead.");
        }
    }

    public synchronized int count() {
        return taken.size();
    }

    /// Throws a problem when there is no place left.
    public synchronized Place enter() {
        if (closed) {
            throw new ProblemException(ProblemCode.SERVICE_UNAVAILABLE, "The server is stopping. Try again.");
        }
        if (taken.size() >= most) {
            throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, "Too many streams are open at once. Try again.");
        }
        var place = new Place(Thread.currentThread());
        taken.add(place);
        return place;
    }

    @Override
    public synchronized void close() {
        closed = true;
        taken.forEach(place -> place.thread.interrupt());
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Whoever interrupts does so while the place is taken, so afterwards nobody is interrupted any more.
    private synchronized void leave(Place place) {
        taken.remove(place);
        var _ = Thread.interrupted();
    }

    /// That of one stream, for its thread alone.
    public final class Place implements AutoCloseable {

        private final Thread thread;

        private Place(Thread thread) {
            this.thread = thread;
        }

        /// The answer is under way, so whatever happens can only end it; the client will come back.
        public void keepSending(Sending sending) {
            try {
                sending.run();
            } catch (IOException | InterruptedException | ProblemException gone) {
                LOG.log(Level.DEBUG, "a stream of events ends", gone);
            } catch (RuntimeException failed) {
                LOG.log(isClosed() ? Level.DEBUG : Level.WARNING, "a stream of events breaks off", failed);
            }
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
