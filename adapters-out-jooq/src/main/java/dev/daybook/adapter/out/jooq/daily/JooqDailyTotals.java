package dev.daybook.adapter.out.jooq.daily;

import static dev.daybook.adapter.out.jooq.generated.daily_totals.Tables.DAILY_TOTAL;
import static org.jooq.impl.DSL.noCondition;

import dev.daybook.adapter.out.jooq.generated.daily_totals.tables.records.DailyTotalRecord;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.adapter.out.jooq.kit.Schema;
import dev.daybook.application.port.DailyTotals;
import dev.daybook.application.port.StreamId;
import dev.daybook.application.view.DailyTotal;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Daily totals in Postgres.
public final class JooqDailyTotals implements DailyTotals {

    private final Database database;

    public JooqDailyTotals(Database connections) {
        this.database = connections.with(DailyTotalRows.NAME, new Schema(DailyTotalRows.NAME));
    }

    @Override
    public List<DailyTotal> ofAccount(LedgerId ledger, AccountId account, LocalDate from, LocalDate to, int limit) {
        return database.read(sql -> sql.selectFrom(DAILY_TOTAL)
                .where(DAILY_TOTAL.LEDGER.eq(ledger.value()))
                .and(DAILY_TOTAL.ACCOUNT.eq(account.value()))
                .and(DAILY_TOTAL.DAY.ge(from).and(DAILY_TOTAL.DAY.lt(to)))
                .orderBy(DAILY_TOTAL.DAY)
                .limit(limit)
                .fetch(JooqDailyTotals::view));
    }

    @Override
    public List<DailyTotal> ofDay(LedgerId ledger, LocalDate day, Optional<AccountId> after, int limit) {
        return database.read(sql -> sql.selectFrom(DAILY_TOTAL)
                .where(DAILY_TOTAL.LEDGER.eq(ledger.value()))
                .and(DAILY_TOTAL.DAY.eq(day))
                .and(after.map(last -> DAILY_TOTAL.ACCOUNT.gt(last.value())).orElse(noCondition()))
                .orderBy(DAILY_TOTAL.ACCOUNT)
                .limit(limit)
                .fetch(JooqDailyTotals::view));
    }

    @Override
    public Map<StreamId, Long> versions(Collection<StreamId> streams) {
        return database.read(sql -> new DailyTotalRows().versions().readAll(sql, streams));
    }

    private static DailyTotal view(DailyTotalRecord row) {
        return new DailyTotal(
                new AccountId(row.getAccount()),
                row.getDay(),
                Asset.parse(row.getAsset()),
                new Totals(row.getDebits(), row.getCredits()),
                row.getEntries());
    }
}
