package dev.daybook.benchmarks;

import dev.daybook.domain.account.MinimumBalance;
import dev.daybook.domain.account.MinimumBalance.AtLeast;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Whom the transactions credit: everybody, or all of them one account.
enum HotCase {
    UNIFORM_GUARDED("shops", 200, true),
    UNIFORM_UNBOUNDED("taxes", 200, false),
    HOT_UNBOUNDED("fees", 1, false),
    HOT_GUARDED("till", 1, true);

    private final String name;
    private final int accounts;
    private final boolean guarded;

    HotCase(String name, int accounts, boolean guarded) {
        this.name = name;
        this.accounts = accounts;
        this.guarded = guarded;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    MinimumBalance minimum() {
        return guarded ? new AtLeast(BigInteger.ZERO) : new Unbounded();
    }

    List<AccountId> credited() {
        return IntStream.range(0, accounts).mapToObj(this::account).toList();
    }

    AccountId anyCredited() {
        return account(ThreadLocalRandom.current().nextInt(accounts));
    }

    private AccountId account(int number) {
        return new AccountId("%s:%03d".formatted(name, number));
    }
}
