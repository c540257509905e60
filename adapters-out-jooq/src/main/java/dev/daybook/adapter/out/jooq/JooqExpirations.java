package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.TRANSACTION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.generated.books.tables.records.TransactionRecord;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.port.Expirations;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Finds pending transactions that are past their time, in Postgres.
public final class JooqExpirations implements Expirations {

    private static final Field<Instant> DATABASE_NOW = DSL.field("now()", SQLDataType.INSTANT);

    /// As the index says it.
    private static final Condition MAY_EXPIRE = TRANSACTION
            .STATUS
            .eq(inline(Spelling.of(TransactionStatus.PENDING)))
            .and(TRANSACTION.EXPIRES_AT.isNotNull());

    private final Database database;

    public JooqExpirations(Database database) {
        this.database = database;
    }

    @Override
    public List<Due> due(Instant now, Optional<Due> after, int limit) {
        return database.read(sql -> looking(sql, now, after, limit).fetch(JooqExpirations::due));
    }

    static ResultQuery<TransactionRecord> looking(DSLContext sql, Instant now, Optional<Due> after, int limit) {
        return sql.selectFrom(TRANSACTION)
                .where(MAY_EXPIRE)
                .and(TRANSACTION.EXPIRES_AT.le(least(val(now, SQLDataType.INSTANT), DATABASE_NOW)))
                .and(after.map(JooqExpirations::isBehind).orElse(noCondition()))
                .orderBy(TRANSACTION.EXPIRES_AT, TRANSACTION.LEDGER, TRANSACTION.ID)
                .limit(limit);
    }

    private static Condition isBehind(Due last) {
        return row(TRANSACTION.EXPIRES_AT, TRANSACTION.LEDGER, TRANSACTION.ID)
                .gt(last.expiresAt(), last.ledger().value(), last.transaction().value());
    }

    private static Due due(TransactionRecord row) {
        return new Due(new LedgerId(row.getLedger()), new TransactionId(row.getId()), row.getExpiresAt());
    }
}
