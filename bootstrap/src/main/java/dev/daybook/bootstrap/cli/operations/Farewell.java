package dev.daybook.bootstrap.cli.operations;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Something to say should the process be ended before this is closed, as by Ctrl-C.
final class Farewell implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Farewell.class.getName());

    private final Thread hook;

    Farewell(Runnable words) {
        this.hook = new Thread(words, "farewell");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            LOG.log(Level.DEBUG, "the process ends, so it was said", ending);
        }
    }
}
