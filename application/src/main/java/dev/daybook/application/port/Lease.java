package dev.daybook.application.port;

/// The right to work that one process at a time should do, of all that could. It is about doing nothing twice in vain:
/// a
/// holder that stood still for too long may believe for a moment that it still holds what another has taken, so
/// whatever
/// is done under a lease must be harmless when two do it.
public interface Lease {

    /// For the only process there is: it holds it whenever it asks.
    Lease UNCONTESTED = () -> () -> true;

    /// A lease while it is held.
    @FunctionalInterface
    interface Held extends AutoCloseable {

        /// Whether nobody else can have it yet.
        boolean isHeld();

        /// Gives it up, so that the next one need not wait until it would have run out.
        @Override
        default void close() {}
    }

    /// Waits until it is ours, for as long as that takes.
    ///
    /// Throws [Unavailable] when nobody can tell whose it is.
    Held take() throws InterruptedException;
}
