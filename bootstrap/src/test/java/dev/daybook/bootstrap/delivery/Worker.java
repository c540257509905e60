package dev.daybook.bootstrap.delivery;

import dev.daybook.application.port.Unavailable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A process that starts again after a crash, knowing nothing. It does one thing at a time.
final class Worker<T> {

    private final Supplier<T> start;
    private Optional<T> running = Optional.empty();
    private boolean isBusy;

    Worker(Supplier<T> start) {
        this.start = start;
    }

    /// What could not be done this time may be tried again.
    void work(Consumer<T> work) {
        if (isBusy) {
            return;
        }
        isBusy = true;
        try {
            if (running.isEmpty()) {
                running = Optional.of(start.get());
            }
            work.accept(running.get());
        } catch (Crash end) {
            running = Optional.empty();
        } catch (Unavailable outage) {
            Thread.onSpinWait();
        } finally {
            isBusy = false;
        }
    }
}
