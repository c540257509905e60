package dev.daybook.application.verify;

import dev.daybook.application.port.Unavailable;

/// Ends a long walk whose thread was told to end.
final class Stopped {

    private Stopped() {}

    static void ifAsked() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unavailable("the work was stopped", null);
        }
    }
}
