package dev.daybook.bootstrap.cli.bench;

import dev.daybook.bootstrap.cli.bench.Sent.Done;
import dev.daybook.bootstrap.cli.bench.Sent.TooPoor;
import dev.daybook.bootstrap.cli.bench.Sent.Unknown;
import dev.daybook.bootstrap.cli.bench.Story.Acknowledged;
import dev.daybook.bootstrap.cli.client.Crowd;
import dev.daybook.bootstrap.cli.client.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Clients that send orders one after the other, and now and then read what they wrote.
final class Drive {

    /// A step of an order.
    @FunctionalInterface
    private interface Step {
        Sent send() throws InterruptedException;
    }

    private final LedgerApi api;
    private final LedgerApi reader;
    private final Story story;
    private final Latencies writes = new Latencies();
    private final Latencies reads = new Latencies();
    private final AtomicLong done = new AtomicLong();

    /// @param reader as `api`, but with the patience of who reads
    Drive(LedgerApi api, LedgerApi reader, Story story) {
        this.api = api;
        this.reader = reader;
        this.story = story;
    }

    Latencies writes() {
        return writes;
    }

    /// From the time a write was due until the read model has shown it.
    Latencies reads() {
        return reads;
    }

    /// @param readEvery how many orders there are for one that is read; 0 for none
    void run(int clients, Workload workload, Pace pace, int readEvery, Progress progress) throws InterruptedException {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Crowd.run(clients, () -> {
                for (var turn = pace.next(); turn.isPresent(); turn = pace.next()) {
                    long number = turn.get().number();
                    long due = turn.get().due();
                    carryOut(workload.order(number), due, writes)
                            .filter(_ -> readEvery > 0 && number % readEvery == 0)
                            .ifPresent(written -> readers.execute(() -> read(written, due)));
                    progress.reached(done.incrementAndGet());
                }
            });
        }
    }

    /// What comes before and after the figures: these orders, and again those of which nobody knows what became.
    void settle(List<Order> orders) throws InterruptedException {
        for (var order : orders) {
            var _ = carryOut(order, System.nanoTime(), new Latencies());
        }
    }

    private Optional<Acknowledged> carryOut(Order order, long due, Latencies latencies) throws InterruptedException {
        var begun = carryOut(order, due, latencies, () -> api.begin(order));
        if (begun.isEmpty() || !order.ending().isPendedFirst()) {
            begun.ifPresent(story::acknowledged);
            return begun;
        }
        var ended = carryOut(
                order,
                System.nanoTime(),
                latencies,
                () -> api.end(order, begun.get().id()));
        ended.ifPresent(story::acknowledged);
        return ended;
    }

    private Optional<Acknowledged> carryOut(Order order, long since, Latencies latencies, Step step)
            throws InterruptedException {
        switch (step.send()) {
            case Done(var reply) -> {
                latencies.record(since);
                return Optional.of(Acknowledged.of(order, reply));
            }
            case TooPoor() -> story.refused(order);
            case Unknown _ -> story.unknown(order);
        }
        return Optional.empty();
    }

    private void read(Acknowledged written, long due) {
        try {
            reader.getAfter(written.token(), "transactions/" + written.id()).ifPresent(shown -> {
                reads.record(due);
                var status = shown.path("status").asText();
                if (!status.equals(written.order().ending().status())) {
                    story.lie("%s was %s, and a read after that shows it %s"
                            .formatted(
                                    written.order().externalId(),
                                    written.order().ending().status(),
                                    status));
                }
            });
        } catch (NoFigure unreadable) {
            unreadable.differences().forEach(story::lie);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
