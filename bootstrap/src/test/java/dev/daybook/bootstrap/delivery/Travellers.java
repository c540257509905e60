package dev.daybook.bootstrap.delivery;

import dev.daybook.adapter.out.dynamodb.simulated.Weather;
import dev.daybook.application.port.Projection;
import dev.daybook.application.projection.Follower;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Those who carry events: relays and followers, who take turns, also in the middle of each other's calls.
final class Travellers {

    private final Road road;
    private final Random random;
    private final Weather weather;
    private final List<Runnable> steps = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    Travellers(Road road, Random random) {
        this.road = road;
        this.random = random;
        this.weather = new RoughWeather(random, this::step);
    }

    void addRelay(Delivery delivery) {
        deliveries.add(delivery);
        var relay = new Worker<>(() -> road.feed(road.client(weather)));
        steps.add(() -> relay.work(feed -> {
            if (!delivery.isOver()) {
                var batch = delivery.next();
                feed.append(batch);
                delivery.arrived(batch);
            }
        }));
    }

    void addFollowers() {
        for (int number = 0; number < 2; number++) {
            addFollower(() -> new RoughProjection(road.books(), random, this::step));
            addFollower(() -> road.balances(road.client(weather)).live());
        }
    }

    private void addFollower(Supplier<Projection> projection) {
        var worker = new Worker<>(() -> new Follower(road.feed(road.client(Weather.FAIR)), projection.get()));
        steps.add(() -> worker.work(follower -> {
            var _ = follower.follow(random.nextInt(road.partitions()));
        }));
    }

    boolean haveArrived() {
        return deliveries.stream().allMatch(Delivery::isOver);
    }

    void step() {
        steps.get(random.nextInt(steps.size())).run();
    }
}
