package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.LEDGER;
import static org.jooq.impl.DSL.noCondition;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.view.LedgerView;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    List<LedgerView> list(Optional<Set<LedgerId>> among, Optional<LedgerId> after, int limit) {
        var chosen = among.map(
                        some -> LEDGER.ID.in(some.stream().map(LedgerId::value).toList()))
                .orElse(noCondition());
        var behind = after.map(id -> LEDGER.ID.gt(id.value())).orElse(noCondition());
        return database.read(sql -> sql.selectFrom(LEDGER)
                .where(chosen)
                .and(behind)
                .orderBy(LEDGER.ID)
                .limit(limit)
                .fetch(LedgerRows::view));
    }
}
