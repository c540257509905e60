package dev.daybook.application.command;

import dev.daybook.application.port.Folding;
import dev.daybook.application.port.Loaded;
import dev.daybook.application.port.StreamId;
import dev.daybook.domain.account.Account;
import dev.daybook.domain.transaction.Transaction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The states this process saw last, the least recently used dropped first. They may be stale: an append on a stale one
/// fails, and nobody is refused because of one.
///
/// No append checks the state of an account that is not guarded, so one is trusted only for `unchecked`: a freeze of it
/// holds everywhere once that time has passed.
public final class WarmStates {

    /// For a process that alone writes to its store: whatever changes, it changes it here.
    public static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

    private record Kept(Loaded<?> loaded, long readAt) {}

    private final Map<StreamId, Kept> states;
    private final long unchecked;
    private final LongSupplier nanoTime;

    public WarmStates(int capacity, Duration unchecked) {
        this(capacity, unchecked, System::nanoTime);
    }

    WarmStates(int capacity, Duration unchecked, LongSupplier nanoTime) {
        this.unchecked = unchecked.toNanos();
        this.nanoTime = nanoTime;
        this.states = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<StreamId, Kept> eldest) {
                return size() > capacity;
            }
        };
    }

    /// A time to remember before a read begins, for [#keep].
    long now() {
        return nanoTime.getAsLong();
    }

    /// Returns when nobody, in any process, decides any more on what an unchecked state was before now. At once where
    /// this process is alone.
    void awaitUncheckedElsewhere() throws InterruptedException {
        if (unchecked < FOR_EVER.toNanos()) {
            TimeUnit.NANOSECONDS.sleep(unchecked);
        }
    }

    synchronized <S> Optional<Loaded<S>> find(StreamId stream, Folding<S, ?> folding) {
        return Optional.ofNullable(states.get(stream))
                .filter(this::isTrusted)
                .map(kept -> folding.recognise(kept.loaded()));
    }

    /// Keeps the newer one: two commands may come back in either order.
    ///
    /// @param readAt when the read or write began that told of it
    synchronized void keep(Loaded<?> loaded, long readAt) {
        if (loaded.head().version() > 0) {
            states.merge(loaded.head().stream(), new Kept(loaded, readAt), (old, now) -> isNewer(old, now) ? old : now);
        }
    }

    /// For a state that is not going to be decided on right away: hardly a transaction is asked for again, unless it is
    /// pending.
    synchronized void keepUnlessSettled(Loaded<?> loaded, long readAt) {
        if (loaded.state() instanceof Transaction && !(loaded.state() instanceof Transaction.Pending)) {
            states.remove(loaded.head().stream());
        } else {
            keep(loaded, readAt);
        }
    }

    synchronized void forget(StreamId stream) {
        states.remove(stream);
    }

    private boolean isTrusted(Kept kept) {
        boolean isChecked = !(kept.loaded().state() instanceof Account.Opened account) || account.isGuarded();
        return isChecked || now() - kept.readAt() < unchecked;
    }

    private static boolean isNewer(Kept old, Kept now) {
        return old.loaded().head().version() > now.loaded().head().version();
    }
}
