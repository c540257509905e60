package dev.daybook.bootstrap.cli.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was debited and credited on every account, as the acknowledged writes imply it.
final class Sums {

    record Sum(long debits, long credits) {

        static final Sum NOTHING = new Sum(0, 0);

        Sum and(Sum other) {
            return new Sum(debits + other.debits, credits + other.credits);
        }
    }

    private final Map<String, Sum> accounts = new HashMap<>();
    private long entries;

    void add(List<Posting> moved) {
        moved.stream().filter(posting -> posting.amount() > 0).forEach(posting -> {
            accounts.merge(posting.debit(), new Sum(posting.amount(), 0), Sum::and);
            accounts.merge(posting.credit(), new Sum(0, posting.amount()), Sum::and);
            entries += 2;
        });
    }

    Sum of(String account) {
        return accounts.getOrDefault(account, Sum.NOTHING);
    }

    /// How many there are on all accounts.
    long entries() {
        return entries;
    }
}
