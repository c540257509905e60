package dev.daybook.application.port;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dev.daybook.application.projection.Movement;
import dev.daybook.application.view.DailyTotal;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.TransactionEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Daily totals for tests: it folds all events anew for each answer.
public final class InMemoryDailyTotals extends InMemoryProjection implements DailyTotals {

    private record Key(AccountId account, LocalDate day, Asset asset) {}

    public InMemoryDailyTotals() {
        super("daily_totals");
    }

    @Override
    public List<DailyTotal> ofAccount(LedgerId ledger, AccountId account, LocalDate from, LocalDate to, int limit) {
        return all(ledger)
                .filter(total -> total.account().equals(account))
                .filter(total -> !total.day().isBefore(from) && total.day().isBefore(to))
                .sorted(comparing(DailyTotal::day))
                .limit(limit)
                .toList();
    }

    @Override
    public List<DailyTotal> ofDay(LedgerId ledger, LocalDate day, Optional<AccountId> after, int limit) {
        return all(ledger)
                .filter(total -> total.day().equals(day))
                .filter(total -> after.isEmpty() || total.account().compareTo(after.get()) > 0)
                .sorted(comparing(DailyTotal::account))
                .limit(limit)
                .toList();
    }

    private Stream<DailyTotal> all(LedgerId ledger) {
        var byKey = applied()
                .filter(event -> event.ref().stream().ledger().equals(ledger))
                .flatMap(event -> event.event() instanceof TransactionEvent moving
                        ? Movement.of(moving).stream().filter(Movement::isEntry)
                        : Stream.empty())
                .collect(groupingBy(InMemoryDailyTotals::key));
        return byKey.entrySet().stream().map(day -> total(day.getKey(), day.getValue()));
    }

    private static Key key(Movement movement) {
        var day = LocalDate.ofInstant(movement.effectiveAt(), ZoneOffset.UTC);
        return new Key(movement.account(), day, movement.asset());
    }

    private static DailyTotal total(Key key, List<Movement> movements) {
        var sum = Holdings.NOTHING;
        for (Movement movement : movements) {
            sum = movement.addedTo(sum);
        }
        return new DailyTotal(key.account(), key.day(), key.asset(), sum.posted(), movements.size());
    }
}
