package dev.daybook.benchmarks;

import dev.daybook.domain.account.AccountDecider;
import dev.daybook.domain.decision.Decision;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.money.Money;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.Excerpt;
import dev.daybook.domain.transaction.Excerpt.Standing;
import dev.daybook.domain.transaction.JournalEntry;
import dev.daybook.domain.transaction.Posting;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionDecider;
import dev.daybook.domain.transaction.TransactionRejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the rules of the ledger take of a transaction's time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PostingBenchmark {

    private static final AccountId BUYER = new AccountId("users:042:wallet");
    private static final AccountId SELLER = new AccountId("shops:007:wallet");

    private final TransactionDecider decider = new TransactionDecider();
    private final Excerpt excerpt = Excerpt.EMPTY.with(BUYER, standing(BUYER)).with(SELLER, standing(SELLER));
    private final PostTransaction command = new PostTransaction(
            Wallets.transaction(1),
            new Draft(
                    Optional.of("order-1"),
                    List.of(new Posting(BUYER, SELLER, Money.of(Wallets.EURO, 4_999))),
                    Optional.empty(),
                    Optional.of("Two coffee grinders"),
                    Map.of()),
            Wallets.NOON.plusSeconds(60));

    @Benchmark
    public Decision<JournalEntry, TransactionRejection> between_two_guarded_accounts() {
        return decider.decide(command, excerpt);
    }

    private static Standing standing(AccountId wallet) {
        var accounts = new AccountDecider();
        var history = Wallets.history(wallet, 2);
        return new Standing(history.size(), accounts.evolve(accounts.initialState(), history));
    }
}
