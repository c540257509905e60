package dev.daybook.bootstrap.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Wide transactions between accounts without a minimum, spread over the days before: many entries in little time.
///
/// @param postings of each transaction
record Filling(Cast cast, long seed, int postings, Instant until, Duration span) implements Workload {

    private static final int MOST = 10_000;

    /// One transaction may not touch more than 98 accounts.
    private static final int TOUCHED = 90;

    @Override
    public Order order(long number) {
        var random = new SplittableRandom(seed * 31 + number).split();
        int first = random.nextInt(cast.count());
        int width = Math.min(TOUCHED, cast.count());
        var moved = Stream.generate(() -> {
                    int from = random.nextInt(width);
                    int to = (from + 1 + random.nextInt(width - 1)) % width;
                    return new Posting(account(first + from), account(first + to), 1 + random.nextInt(MOST));
                })
                .limit(postings)
                .toList();
        var at = until.minus(Duration.ofSeconds(random.nextLong(span.toSeconds() + 1)))
                .truncatedTo(ChronoUnit.SECONDS);
        return new Order("%s-%d".formatted(cast.run(), number), Ending.POSTED, Optional.of(at), moved);
    }

    private String account(int number) {
        return cast.account(number % cast.count());
    }
}
