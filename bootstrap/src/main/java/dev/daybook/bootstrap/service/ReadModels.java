package dev.daybook.bootstrap.service;

import dev.daybook.adapter.out.messaging.bus.EventBus;
import dev.daybook.adapter.out.messaging.bus.EventPattern;
import dev.daybook.adapter.out.messaging.bus.Subscription;
import dev.daybook.application.port.ReadModel;
import dev.daybook.application.projection.FollowerLoop;
import dev.daybook.application.projection.News;
import dev.daybook.application.relay.Backfill;
import dev.daybook.application.relay.Relay;
import dev.daybook.application.relay.RelayLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// This process's share of the way from the store to the read models: stream reader, relay, feed, bus, and followers of
/// the feed for each.
final class ReadModels {

    record Followers(String name, FollowerLoop loop) {}

    private final List<Followers> followers;
    private final News news = new News();
    private final Optional<RelayLoop> relay;

    ReadModels(Adapters adapters, List<ReadModel> followed, boolean relays) {
        var feed = adapters.feed();
        this.followers = followed.stream()
                .map(readModel -> new Followers(readModel.name(), new FollowerLoop(feed, readModel.live())))
                .toList();
        this.relay = relays ? Optional.of(relay(adapters)) : Optional.empty();
    }

    private RelayLoop relay(Adapters adapters) {
        var bus = new EventBus(subscriptions());
        return new RelayLoop(
                adapters.relayLease(),
                () -> new Relay(adapters.changes(), adapters.feed(), bus),
                new Backfill(adapters.store(), adapters.feed()));
    }

    private List<Subscription> subscriptions() {
        var subscriptions = new ArrayList<Subscription>();
        for (Followers each : followers) {
            subscriptions.add(
                    new Subscription.ToHints(each.name(), EventPattern.ofReadModel(each.name()), each.loop()::hear));
        }
        subscriptions.add(new Subscription.ToHints("news", EventPattern.ofReadModel("books"), _ -> news.tell()));
        return subscriptions;
    }

    void start(Parts parts) {
        for (Followers each : followers) {
            parts.add(each.loop()).start();
        }
        relay.ifPresent(loop -> parts.add(loop).start());
    }

    List<Followers> followers() {
        return followers;
    }

    /// Whenever there may be more of the feed.
    News news() {
        return news;
    }

    Optional<RelayLoop> relay() {
        return relay;
    }
}
