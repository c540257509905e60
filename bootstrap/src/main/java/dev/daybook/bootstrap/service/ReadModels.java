package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.bus.EventBus;
import dev.daybook.adapter.out.messaging.bus.EventPattern;
import dev.daybook.adapter.out.messaging.bus.Subscription;
import dev.daybook.application.port.ChangeStream;
import dev.daybook.application.port.EventDirectory;
import dev.daybook.application.port.EventStore;
import dev.daybook.application.port.Projection;
import dev.daybook.application.projection.CatchUp;
import dev.daybook.application.projection.Projector;
import dev.daybook.application.projection.ProjectorLoop;
import dev.daybook.application.relay.Relay;
import dev.daybook.application.relay.RelayLoop;
import java.util.ArrayList;
import java.util.List;

/// The way from the store to the read models, within one process: stream reader, relay, bus, and a projector for each.
final class ReadModels {

    /// Hints that may wait for one projector; some 20 MB when full.
    private static final int HINTS_WAITING = 100_000;

    record Follower(String name, ProjectorLoop loop) {}

    private final List<Follower> followers = new ArrayList<>();
    private final RelayLoop relay;

    <S extends EventStore & EventDirectory> ReadModels(S store, ChangeStream changes, List<Projection> projections) {
        for (Projection projection : projections) {
            var projector = new Projector(store, projection);
            var catchUp = new CatchUp(store, projector);
            var loop = new ProjectorLoop(projection.name(), projector, catchUp, HINTS_WAITING);
            followers.add(new Follower(projection.name(), loop));
        }
        var bus = new EventBus(followers.stream().map(ReadModels::subscription).toList());
        this.relay = new RelayLoop(new Relay(changes, bus));
    }

    private static Subscription subscription(Follower follower) {
        return new Subscription.ToHints(
                follower.name(), EventPattern.ofReadModel(follower.name()), follower.loop()::hear);
    }

    void start(Parts parts) {
        for (Follower follower : followers) {
            parts.add(follower.loop()).start();
        }
        parts.add(relay).start();
    }

    List<Follower> followers() {
        return List.copyOf(followers);
    }

    boolean isRelayRunning() {
        return relay.isRunning();
    }
}
