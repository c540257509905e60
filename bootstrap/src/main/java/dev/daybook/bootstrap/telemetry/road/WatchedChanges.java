package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.StoredEvent;
import java.util.List;

/// Notes when the relay last got on: it polls for more only after it has passed on what it had.
record WatchedChanges(ChangeStream changes, RelayPulse pulse) implements ChangeStream {

    @Override
    public List<StoredEvent> poll() {
        pulse.beat();
        return changes.poll();
    }

    @Override
    public boolean hasMissed() {
        return changes.hasMissed();
    }

    @Override
    public void checkpoint() {
        changes.checkpoint();
    }
}
