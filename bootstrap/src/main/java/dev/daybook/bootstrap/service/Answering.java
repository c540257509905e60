package dev.daybook.bootstrap.service;

import dev.daybook.adapter.in.http.health.Readiness.Part;
import dev.daybook.application.port.Unavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Whether something that a process needs answers it.
public final class Answering {

    private static final Logger LOG = System.getLogger(Answering.class.getName());

    private Answering() {}

    public static Part ask(String name, Runnable question) {
        try {
            question.run();
            return Part.up(name, "answers");
        } catch (Unavailable outage) {
            return Part.down(name, "does not answer");
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, name + " refuses", refused);
            return Part.down(name, "refuses: the log says why");
        }
    }
}
