package dev.daybook.adapter.out.jooq;

import static dev.daybook.domain.fixture.Words.MAIN;
import static dev.daybook.domain.fixture.Words.NOON;
import static dev.daybook.domain.fixture.Words.move;
import static dev.daybook.domain.fixture.Words.open;

import dev.daybook.application.fixture.Bookkeeper;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.domain.account.MinimumBalance.Unbounded;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.TransactionId;
import dev.daybook.domain.transaction.Draft;
import dev.daybook.domain.transaction.TransactionCommand;
import dev.daybook.domain.transaction.TransactionCommand.PendTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostPendingTransaction;
import dev.daybook.domain.transaction.TransactionCommand.PostTransaction;
import dev.daybook.domain.transaction.TransactionCommand.VoidTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// A book with two accounts so busy that their sums over time are deep trees: most of what happens is recorded in
/// bursts of one instant, and much of it counts from one and the same instant. The same seed gives the same book.
final class BusyBook {

    static final AccountId TILL = new AccountId("till");
    static final AccountId SALES = new AccountId("sales");

    private static final Duration TEN_YEARS = Duration.ofDays(3_652);

    private final Random random;
    private final Bookkeeper keeper = new Bookkeeper(MAIN);
    private Instant now = NOON;

    private BusyBook(long seed) {
        this.random = new Random(seed);
    }

    static List<RecordedEvent> events(long seed, int transactions) {
        var book = new BusyBook(seed);
        var _ = book.keeper.create(Optional.empty(), NOON);
        var _ = book.keeper.open(open(TILL, new Unbounded()));
        var _ = book.keeper.open(open(SALES, new Unbounded()));
        for (int number = 0; number < transactions; number++) {
            book.act();
        }
        return book.keeper.events();
    }

    private void act() {
        if (random.nextInt(400) == 0) {
            now = now.plus(Duration.ofNanos(1_000L * random.nextInt(1, 3_000_000)));
        }
        var id = new TransactionId(new UUID(random.nextLong(), random.nextLong()));
        var posting = random.nextBoolean() ? move(TILL, SALES, amount()) : move(SALES, TILL, amount());
        var draft = new Draft(Optional.empty(), List.of(posting), effectiveAt(), Optional.empty(), Map.of());
        switch (random.nextInt(6)) {
            case 0 -> post(new PendTransaction(id, draft, Optional.empty(), now));
            case 1 -> {
                post(new PendTransaction(id, draft, Optional.empty(), now));
                post(new PostPendingTransaction(id, Optional.empty(), Optional.empty(), now));
            }
            case 2 -> {
                post(new PendTransaction(id, draft, Optional.empty(), now));
                post(new VoidTransaction(id, Optional.empty(), Optional.empty(), now));
            }
            default -> post(new PostTransaction(id, draft, now));
        }
    }

    private void post(TransactionCommand command) {
        var _ = keeper.post(command);
    }

    private long amount() {
        return random.nextInt(1, 1_000);
    }

    private Optional<Instant> effectiveAt() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.of(NOON);
            case 1 -> Optional.of(NOON.plusNanos(1_000L * random.nextInt(1_000)));
            default -> Optional.of(NOON.minus(Duration.ofSeconds(random.nextLong(TEN_YEARS.toSeconds()))));
        };
    }
}
