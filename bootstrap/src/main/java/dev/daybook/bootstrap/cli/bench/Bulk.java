package dev.daybook.bootstrap.cli.bench;

import dev.daybook.bootstrap.cli.bench.Story.Acknowledged;
import dev.daybook.bootstrap.cli.client.Crowd;
import dev.daybook.bootstrap.cli.client.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Clients that send many orders with each request.
final class Bulk {

    /// A request of so many wide lines is read and answered within a second or so.
    private static final int LINES = 20;

    private static final int MOST_TRIES = 8;
    private static final int CREATED = 201;
    private static final int PASSING = 503;

    private final LedgerApi api;
    private final Story story;
    private final AtomicLong done = new AtomicLong();

    Bulk(LedgerApi api, Story story) {
        this.api = api;
        this.story = story;
    }

    void run(int clients, Workload workload, long count, Progress progress) throws InterruptedException {
        var starts = LongStream.iterate(0, start -> start < count, start -> start + LINES)
                .boxed()
                .toList();
        Crowd.share(clients, starts, start -> {
            long end = Math.min(count, start + LINES);
            var orders = LongStream.range(start, end).mapToObj(workload::order).toList();
            send(orders);
            progress.reached(done.addAndGet(orders.size()));
        });
    }

    private void send(List<Order> orders) throws InterruptedException {
        var left = orders;
        for (int tries = 0; !left.isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new NoFigure(List.of("%d transactions find no answer".formatted(left.size())));
            }
            left = sendOnce(left);
        }
    }

    /// Answers those that have to be sent again.
    private List<Order> sendOnce(List<Order> orders) throws InterruptedException {
        var lines = LedgerApi.require(api.beginAll(orders))
                .body()
                .lines()
                .map(LedgerApi::json)
                .toList();
        var again = new ArrayList<>(orders.subList(Math.min(lines.size(), orders.size()), orders.size()));
        for (int line = 0; line < lines.size() && line < orders.size(); line++) {
            var order = orders.get(line);
            int status = lines.get(line).path("status").asInt();
            switch (status) {
                case CREATED -> story.acknowledged(Acknowledged.of(order, lines.get(line)));
                case PASSING -> again.add(order);
                default ->
                    throw new NoFigure(List.of("%s is answered %d: %s"
                            .formatted(
                                    order.externalId(),
                                    status,
                                    lines.get(line)
                                            .path("problem")
                                            .path("detail")
                                            .asText())));
            }
        }
        return again;
    }
}
