package dev.daybook.benchmarks.rebuild;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same accounts and payments for the same numbers, however often it is asked. All accounts are guarded, so
/// each has a stream of its own entries.
public record History(int accounts, int payments) {

    private static final int MOST = 10_000;
    private static final int SEED = 4;

    static final Instant BEGIN = Instant.parse("2026-11-01T12:00:00Z");

    /// About as many events, never more. The last one is of an account.
    static History ofEvents(int events, int accounts) {
        if (accounts < 2 || events < accounts + Payment.EVENTS) {
            throw new IllegalArgumentException(
                    "too few for a payment: %d events, %d accounts".formatted(events, accounts));
        }
        return new History(accounts, (events - accounts) / Payment.EVENTS);
    }

    public static String account(int number) {
        return "users:%06d:wallet".formatted(number);
    }

    int events() {
        return accounts + payments * Payment.EVENTS;
    }

    Stream<Payment> all() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, payments).mapToObj(number -> payment(number, random));
    }

    /// What every account must have in the end: credits less debits.
    Map<String, BigInteger> balances() {
        var balances = new TreeMap<String, BigInteger>();
        IntStream.range(0, accounts).forEach(number -> balances.put(account(number), BigInteger.ZERO));
        all().forEach(payment -> {
            var _ = balances.merge(account(payment.debit()), payment.amount().negate(), BigInteger::add);
            var _ = balances.merge(account(payment.credit()), payment.amount(), BigInteger::add);
        });
        return balances;
    }

    private Payment payment(int number, SplittableRandom random) {
        int debit = random.nextInt(accounts);
        int credit = (debit + 1 + random.nextInt(accounts - 1)) % accounts;
        return new Payment(
                new UUID(random.nextLong(), random.nextLong()),
                debit,
                credit,
                BigInteger.valueOf(random.nextInt(MOST) + 1),
                BEGIN.plusMillis(number));
    }
}
