package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.LEDGER;
import static org.jooq.impl.DSL.noCondition;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;

/// Finds ledgers.
final class JooqLedgers {

    private final Database database;

    JooqLedgers(Database database) {
        this.database = database;
    }

    Optional<LedgerView> find(LedgerId ledger) {
        return database.read(sql ->
                sql.selectFrom(LEDGER).where(LEDGER.ID.eq(ledger.value())).fetchOptional(LedgerRows::view));
    }

    List<LedgerView> list(Optional<LedgerId> after, int limit) {
        var behind = after.map(id -> LEDGER.ID.gt(id.value())).orElse(noCondition());
        return database.read(sql -> sql.selectFrom(LEDGER)
                .where(behind)
                .orderBy(LEDGER.ID)
                .limit(limit)
                .fetch(LedgerRows::view));
    }
}
