package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.bus.EventBus;
import dev.daybook.adapter.out.messaging.bus.EventPattern;
import dev.daybook.adapter.out.messaging.bus.Subscription;
import dev.daybook.application.journey.NotedProjection;
import dev.daybook.application.port.HintPublisher;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.projection.FollowerLoop;
import dev.daybook.application.projection.News;
import dev.daybook.application.relay.Backfill;
import dev.daybook.application.relay.Relay;
import dev.daybook.application.relay.RelayLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// This process's share of the way from the store to the read models and to the bus outside: stream reader, relay,
/// feed,
/// and followers of the feed for each.
final class ReadModels {

    record Followers(String name, FollowerLoop loop) {}

    private final List<Followers> followers;
    private final Optional<Followers> announcing;
    private final News news = new News();
    private final Optional<RelayLoop> relay;

    ReadModels(Adapters adapters, List<ReadModel> followed, boolean relays) {
        var feed = adapters.feed();
        var watched = adapters.watched();
        var logbook = adapters.logbook();
        this.followers = followed.stream()
                .map(readModel -> new Followers(
                        readModel.name(),
                        new FollowerLoop(
                                feed,
                                watched.projection(new NotedProjection(readModel.live(), logbook)),
                                adapters.betweenLooks())))
                .toList();
        this.announcing = adapters.announcing()
                .filter(_ -> relays)
                .map(it -> new Followers(
                        "publications", new FollowerLoop(feed, "publications", it.announcer()::announce)));
        loops().forEach(each -> watched.follower(each.name(), each.loop()));
        this.relay = relays ? Optional.of(relay(adapters)) : Optional.empty();
    }

    private RelayLoop relay(Adapters adapters) {
        var bus = new EventBus(subscriptions());
        var watched = adapters.watched();
        HintPublisher telling = changes -> {
            bus.publish(changes);
            announcing.ifPresent(
                    it -> it.loop().hear(changes.stream().map(StoredEvent::ref).toList()));
        };
        var hints = watched.hints(telling);
        var feed = watched.feed(adapters.feed());
        return new RelayLoop(
                adapters.relayLease(),
                () -> new Relay(adapters.changes(), feed, hints, adapters.logbook()),
                new Backfill(adapters.store(), adapters.feed(), hints));
    }

    /// Within a process a hint costs nothing. So each read model hears of everything, and its position keeps up with
    /// the feed also past what does not concern it.
    private List<Subscription> subscriptions() {
        var subscriptions = new ArrayList<Subscription>();
        for (Followers each : followers) {
            subscriptions.add(new Subscription.ToHints(each.name(), EventPattern.EVERYTHING, each.loop()::hear));
        }
        subscriptions.add(new Subscription.ToHints("news", EventPattern.EVERYTHING, _ -> news.tell()));
        return subscriptions;
    }

    void start(Parts parts) {
        for (Followers each : loops()) {
            parts.add(each.loop()).start();
        }
        relay.ifPresent(loop -> parts.add(loop).start());
    }

    /// Those of the read models.
    List<Followers> followers() {
        return followers;
    }

    /// All that follow the feed.
    List<Followers> loops() {
        var loops = new ArrayList<>(followers);
        announcing.ifPresent(loops::add);
        return loops;
    }

    /// Whenever there may be more of the feed.
    News news() {
        return news;
    }

    Optional<RelayLoop> relay() {
        return relay;
    }
}
