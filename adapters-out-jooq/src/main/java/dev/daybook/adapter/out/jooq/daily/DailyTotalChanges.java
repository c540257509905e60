package dev.daybook.adapter.out.jooq.daily;

import static dev.daybook.adapter.out.jooq.generated.daily_totals.Tables.DAILY_TOTAL;

import dev.daybook.adapter.out.jooq.generated.daily_totals.tables.records.DailyTotalRecord;
import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.application.port.RecordedEvent;
import dev.daybook.application.projection.Movement;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import dev.daybook.domain.transaction.TransactionEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What events add to `daily_total`.
final class DailyTotalChanges implements Changes {

    private record Key(LedgerId ledger, AccountId account, LocalDate day, Asset asset) {}

    private record Added(Holdings sums, long entries) {

        private static final Added NOTHING = new Added(Holdings.NOTHING, 0);

        private Added plus(Movement entry) {
            return new Added(entry.addedTo(sums), entries + 1);
        }
    }

    private final Map<Key, Added> added = new HashMap<>();

    @Override
    public void add(RecordedEvent event) {
        if (event.event() instanceof TransactionEvent moving) {
            Movement.of(moving).stream()
                    .filter(Movement::isEntry)
                    .forEach(entry -> add(event.ref().stream().ledger(), entry));
        }
    }

    private void add(LedgerId ledger, Movement entry) {
        var day = LocalDate.ofInstant(entry.effectiveAt(), ZoneOffset.UTC);
        var key = new Key(ledger, entry.account(), day, entry.asset());
        added.put(key, added.getOrDefault(key, Added.NOTHING).plus(entry));
    }

    @Override
    public void write(Pen pen) {
        List<DailyTotalRecord> rows = added.entrySet().stream()
                .map(day -> row(day.getKey(), day.getValue()))
                .toList();
        pen.add(DAILY_TOTAL, rows);
    }

    private static DailyTotalRecord row(Key key, Added added) {
        var posted = added.sums().posted();
        return new DailyTotalRecord(
                key.ledger().value(),
                key.account().value(),
                key.day(),
                key.asset().toString(),
                posted.debits(),
                posted.credits(),
                added.entries());
    }
}
