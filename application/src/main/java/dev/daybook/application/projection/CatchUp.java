package dev.daybook.application.projection;

import dev.daybook.application.port.EventDirectory;
import java.util.Optional;

/// Walks through everything the store holds, so that a read model gets what no hint told it of: after a crash, or when
/// hints were lost. The durable feed will do this from where the read model stands.
public final class CatchUp {

    private final EventDirectory directory;
    private final Projector projector;

    public CatchUp(EventDirectory directory, Projector projector) {
        this.directory = directory;
        this.projector = projector;
    }

    public void run() {
        Optional<String> from = Optional.empty();
        do {
            var page = directory.list(from);
            projector.project(page.refs());
            from = page.next();
        } while (from.isPresent() && !Thread.currentThread().isInterrupted());
    }
}
