package dev.daybook.bootstrap.cli.bench;

import dev.daybook.bootstrap.cli.client.WrongUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// How much of what is asked for.
final class Load {

    /// One transaction may not touch more than 98 accounts, so no more guarded ones.
    private static final int MOST_GUARDED_POSTINGS = 45;

    private static final int MOST_POSTINGS = 500;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            description = "Accounts besides the bank, 2 to 10000 (default: ${DEFAULT-VALUE}).")
    private int accounts = 100;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "Requests under way at once, 1 to 256 (default: ${DEFAULT-VALUE}).")
    private int clients = 16;

    @ArgGroup
    private Length length = new Length();

    /// When it ends.
    private static final class Length {

        @Option(names = "--seconds", paramLabel = "N", description = "How long (default: ${DEFAULT-VALUE}).")
        private int seconds = 10;

        @Option(names = "--transactions", paramLabel = "N", description = "Or how many, however long it takes.")
        private Optional<Long> transactions = Optional.empty();
    }

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Transactions in a second, whether the service keeps up or not; without it, as it answers.")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--postings",
            paramLabel = "N",
            description = "Of each transaction: 1 to 45 (default: 1); with --fill 1 to 500 (default: 100).")
    private Optional<Integer> postings = Optional.empty();

    @Option(
            names = "--mix",
            paramLabel = "KIND=N,...",
            converter = Mix.Words.class,
            description = "How many are a transfer between guarded accounts; pending, then posted, posted in part or"
                    + " voided; into one hot account that all share (default: " + Mix.USUAL + ").")
    private Mix mix = new Mix.Words().convert(Mix.USUAL);

    @Option(
            names = "--read-every",
            paramLabel = "N",
            description = "One in so many is read until it is shown; 0 for none (default: ${DEFAULT-VALUE}).")
    private int readEvery = 10;

    @Option(names = "--seed", paramLabel = "N", description = "What is drawn by lot (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--fill",
            paramLabel = "ENTRIES",
            description = "Instead of measuring requests: write so many entries as fast as can be.")
    private Optional<Long> entries = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Spread what fills over so many days before now (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    /// Throws [WrongUsage] for what cannot be.
    void check() {
        require(accounts >= 2 && accounts <= 10_000, "--accounts must be from 2 to 10000");
        require(clients >= 1 && clients <= 256, "--clients must be from 1 to 256");
        require(length.seconds >= 1, "--seconds must be above zero");
        require(length.transactions.orElse(1L) >= 1, "--transactions must be above zero");
        require(rate.orElse(1.0) > 0, "--rate must be above zero");
        require(readEvery >= 0, "--read-every must not be below zero");
        require(entries.orElse(2L) >= 2, "--fill must be at least 2, for each posting makes two entries");
        require(days >= 0 && days <= 36_500, "--days must be from 0 to 36500");
        int most = isFill() ? MOST_POSTINGS : MOST_GUARDED_POSTINGS;
        require(postings() >= 1 && postings() <= most, "--postings must be from 1 to " + most);
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new WrongUsage(otherwise);
        }
    }

    boolean isFill() {
        return entries.isPresent();
    }

    int clients() {
        return clients;
    }

    int readEvery() {
        return readEvery;
    }

    Cast cast(String run) {
        return new Cast(run, accounts, !isFill());
    }

    Workload workload(Cast cast) {
        return isFill()
                ? new Filling(cast, seed, postings(), Instant.now(), Duration.ofDays(days))
                : new Traffic(cast, seed, postings(), mix);
    }

    /// How many transactions fill, each of two entries for a posting.
    long transactions() {
        return Math.ceilDiv(entries.orElse(0L), 2L * postings());
    }

    Pace pace() {
        return new Pace(rate, length.transactions, Duration.ofSeconds(length.seconds));
    }

    /// How many transactions there will be; 0 where nobody knows.
    long expected() {
        return length.transactions.orElseGet(() ->
                rate.map(perSecond -> Math.round(perSecond * length.seconds)).orElse(0L));
    }

    private int postings() {
        return postings.orElse(isFill() ? 100 : 1);
    }
}
