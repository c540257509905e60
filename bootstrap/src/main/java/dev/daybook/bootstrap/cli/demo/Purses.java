package dev.daybook.bootstrap.cli.demo;

import java.util.HashMap;
import java.util.Map;

/// What is available on every account that never falls below zero, or less: what a hold gives back when it expires is
/// not counted, since nobody knows when that is.
final class Purses {

    private final Map<String, Long> available = new HashMap<>();
    /// All that ever came in.
    private final Map<String, Long> received = new HashMap<>();

    void give(String account, long amount) {
        available.merge(account, amount, Long::sum);
        received.merge(account, amount, Long::sum);
    }

    void take(String account, long amount) {
        available.merge(account, -amount, Long::sum);
    }

    void move(Move move) {
        take(move.debit(), move.amount());
        give(move.credit(), move.amount());
    }

    long of(String account) {
        return available.getOrDefault(account, 0L);
    }

    /// More than it can possibly hold.
    long beyond(String account) {
        return received.getOrDefault(account, 0L) + 1;
    }
}
