package dev.daybook.bootstrap.cli.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Transactions as the mix wants them, between guarded accounts.
record Traffic(Cast cast, long seed, int postings, Mix mix) implements Workload {

    private static final int MOST = 100;
    private static final List<Ending> PENDED =
            Stream.of(Ending.values()).filter(Ending::isPendedFirst).toList();

    @Override
    public Order order(long number) {
        var random = new SplittableRandom(seed * 31 + number).split();
        var name = "%s-%d".formatted(cast.run(), number);
        return switch (mix.draw(random)) {
            case TRANSFER -> Order.now(name, Ending.POSTED, transfers(random));
            case PENDING -> Order.now(name, PENDED.get(random.nextInt(PENDED.size())), transfers(random));
            case HOT ->
                Order.now(name, Ending.POSTED, List.of(new Posting(cast.bank(), cast.hot(), random.nextInt(2, MOST))));
        };
    }

    private List<Posting> transfers(RandomGenerator random) {
        return Stream.generate(() -> transfer(random)).limit(postings).toList();
    }

    private Posting transfer(RandomGenerator random) {
        int from = random.nextInt(cast.count());
        int to = (from + 1 + random.nextInt(cast.count() - 1)) % cast.count();
        return new Posting(cast.account(from), cast.account(to), random.nextInt(2, MOST));
    }
}
