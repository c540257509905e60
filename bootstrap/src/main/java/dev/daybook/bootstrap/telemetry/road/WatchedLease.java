package dev.daybook.bootstrap.telemetry.road;

import dev.daybook.application.port.Lease;

/// Notes when this process becomes the relay, and when it is no more.
record WatchedLease(Lease lease, RelayPulse pulse) implements Lease {

    @Override
    public Held take() throws InterruptedException {
        var held = lease.take();
        pulse.begin();
        return new Relaying(held, pulse);
    }

    private record Relaying(Held held, RelayPulse pulse) implements Held {

        @Override
        public boolean isHeld() {
            return held.isHeld();
        }

        @Override
        public void close() {
            pulse.end();
            held.close();
        }
    }
}
