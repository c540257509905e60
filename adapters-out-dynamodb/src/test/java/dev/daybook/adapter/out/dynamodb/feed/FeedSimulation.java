package dev.daybook.adapter.out.dynamodb.feed;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.adapter.out.dynamodb.client.Retries;
import dev.daybook.adapter.out.dynamodb.store.DynamoDbEventStore;
import dev.daybook.adapter.out.dynamodb.store.ItemEvent;
import dev.daybook.application.port.EventRef;
import dev.daybook.application.port.FeedEntry;
import dev.daybook.application.port.StoredEvent;
import dev.daybook.application.port.Unavailable;
import dev.daybook.application.retry.Backoff;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One history, told to one, two or three relays that write a feed while followers read it, all on one thread:
/// whenever one of them calls DynamoDB, others may act in between. The same seed gives the same course of
/// things.
final class FeedSimulation {

    private static final Retries RETRIES = new Retries(new Backoff(Duration.ZERO, Duration.ZERO, 3));

    private final Random random;
    private final SimulatedDynamoDb dynamoDb = new SimulatedDynamoDb();
    private final DynamoDbEventStore store = new DynamoDbEventStore(dynamoDb, "events", RETRIES);
    private final FeedBounds bounds;
    private final int partitions;
    private final List<StoredEvent> history;
    private final Deque<List<StoredEvent>> deliveries = new ArrayDeque<>();
    private final List<Relay> relays;
    private final List<Follower> followers;

    /// @param streams of each the items, in order
    FeedSimulation(long seed, List<List<Map<String, AttributeValue>>> streams) {
        this.random = new Random(seed);
        this.bounds = new FeedBounds(random.nextInt(1, 6), random.nextInt(800, 5_000), random.nextInt(1, 12));
        this.partitions = random.nextInt(1, 4);
        var items = some(streams).stream()
                .flatMap(stream -> stream.subList(0, random.nextInt(1, stream.size() + 1)).stream())
                .toList();
        dynamoDb.fill("events", items);
        this.history = items.stream().<StoredEvent>map(ItemEvent::of).toList();
        this.relays = Stream.generate(Relay::new).limit(random.nextInt(1, 4)).toList();
        this.followers = IntStream.range(0, partitions).mapToObj(Follower::new).toList();
    }

    /// Afterwards, feed and store are compared.
    void run() {
        boolean someAreLost = random.nextInt(3) == 0;
        deliver(someAreLost);
        dynamoDb.leaveTo(new Chaos(random, this::someoneActs));
        while (!deliveries.isEmpty()) {
            someoneActs();
        }
        dynamoDb.leaveTo(SimulatedDynamoDb.Fate.KIND);
        relays.forEach(Relay::finish);
        if (someAreLost) {
            open().append(shuffled(history));
        }
        holdsTheHistory(open());
    }

    /// Each event in one batch or two, in any order.
    private void deliver(boolean someAreLost) {
        var told = new ArrayList<StoredEvent>();
        for (StoredEvent event : history) {
            int times = random.nextInt(10) == 0 ? 2 : 1;
            told.addAll(Collections.nCopies(someAreLost && random.nextInt(4) == 0 ? 0 : times, event));
        }
        var order = random.nextBoolean() ? shuffled(told) : told;
        for (int from = 0; from < order.size(); ) {
            int to = Math.min(from + random.nextInt(1, 8), order.size());
            deliveries.add(order.subList(from, to));
            from = to;
        }
    }

    private void someoneActs() {
        if (random.nextInt(3) == 0) {
            followers.get(random.nextInt(followers.size())).act();
        } else {
            relays.get(random.nextInt(relays.size())).act();
        }
    }

    private DynamoDbFeed open() {
        return new DynamoDbFeed(new FeedTable(dynamoDb, "feed", RETRIES), store, partitions, bounds);
    }

    private void holdsTheHistory(DynamoDbFeed feed) {
        var entries = followers.stream().map(Follower::finish).toList();
        assertThat(entries.stream()
                        .flatMap(List::stream)
                        .map(entry -> entry.event().ref()))
                .containsExactlyInAnyOrderElementsOf(
                        history.stream().map(StoredEvent::ref).toList());
        entries.forEach(FeedSimulation::isInOrder);
        for (int partition = 0; partition < partitions; partition++) {
            assertThat(feed.read(partition, 0, 1_000).entries()).isEqualTo(entries.get(partition));
            assertThat(feed.end(partition)).isEqualTo(entries.get(partition).size());
        }
        knowsTheVersions(feed);
    }

    private void knowsTheVersions(DynamoDbFeed feed) {
        var streams = history.stream().collect(groupingBy(event -> event.ref().stream()));
        var versions = feed.versions(streams.keySet());
        streams.forEach((stream, events) -> assertThat(versions).containsEntry(stream, (long) events.size()));
    }

    private static void isInOrder(List<FeedEntry> entries) {
        assertThat(entries.stream().map(FeedEntry::position))
                .containsExactlyElementsOf(
                        LongStream.range(0, entries.size()).boxed().toList());
        entries.stream()
                .map(entry -> entry.event().ref())
                .collect(groupingBy(EventRef::stream))
                .values()
                .forEach(refs -> assertThat(refs.stream().map(EventRef::version))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, refs.size()).boxed().toList()));
    }

    private <T> List<T> some(List<T> all) {
        return shuffled(all).subList(0, random.nextInt(1, all.size() + 1));
    }

    private <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /// A process that forgets all it knew when it crashes.
    private abstract class Worker {

        private List<DynamoDbFeed> feed = List.of();
        private boolean isActive;

        /// One step, unless this very process is in the middle of one.
        final void act() {
            if (isActive) {
                return;
            }
            isActive = true;
            try {
                if (feed.isEmpty()) {
                    feed = List.of(open());
                }
                act(feed.getFirst());
            } catch (Crash _) {
                feed = List.of();
            } catch (Unavailable _) {
                feed = random.nextBoolean() ? feed : List.of();
            } finally {
                isActive = false;
            }
        }

        abstract void act(DynamoDbFeed opened);
    }

    /// Takes what is delivered, and holds on to it until it is in the feed.
    private final class Relay extends Worker {

        private List<StoredEvent> unwritten = List.of();

        @Override
        void act(DynamoDbFeed opened) {
            if (unwritten.isEmpty() && !deliveries.isEmpty()) {
                unwritten = random.nextInt(5) == 0 ? deliveries.removeLast() : deliveries.removeFirst();
            }
            opened.append(unwritten);
            unwritten = List.of();
        }

        void finish() {
            open().append(unwritten);
        }
    }

    /// Reads one partition on and on; what it has read must stay true.
    private final class Follower extends Worker {

        private final int partition;
        private final List<FeedEntry> read = new ArrayList<>();

        Follower(int partition) {
            this.partition = partition;
        }

        @Override
        void act(DynamoDbFeed opened) {
            var slice = opened.read(partition, read.size(), random.nextInt(1, 20));
            assertThat(slice.from()).isEqualTo(read.size());
            assertThat(slice.to() - slice.from()).isEqualTo(slice.entries().size());
            read.addAll(slice.entries());
        }

        List<FeedEntry> finish() {
            read.addAll(open().read(partition, read.size(), 1_000).entries());
            return List.copyOf(read);
        }
    }
}
