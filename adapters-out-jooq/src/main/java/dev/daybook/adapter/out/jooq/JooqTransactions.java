package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.TRANSACTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.port.Books.Order;
import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionStatus;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;

/// Finds transactions; lists are in the order in which they began, from either end.
final class JooqTransactions {

    private final Database database;

    JooqTransactions(Database database) {
        this.database = database;
    }

    Optional<TransactionView> find(LedgerId ledger, TransactionId transaction) {
        var named = TRANSACTION.LEDGER.eq(ledger.value()).and(TRANSACTION.ID.eq(transaction.value()));
        return database.read(sql -> sql.selectFrom(TRANSACTION).where(named).fetchOptional(TransactionRows::view));
    }

    List<TransactionView> list(
            LedgerId ledger, TransactionFilter filter, Order order, Optional<TransactionPlace> after, int limit) {
        return database.read(sql -> listing(sql, ledger, filter, order, after, limit)
                .fetch(found -> TransactionRows.view(found.into(TRANSACTION))));
    }

    static ResultQuery<? extends Record> listing(
            DSLContext sql,
            LedgerId ledger,
            TransactionFilter filter,
            Order order,
            Optional<TransactionPlace> after,
            int limit) {
        var sorted = sorted(order, TRANSACTION.RECORDED_AT, TRANSACTION.ID);
        if (filter.account().isPresent() && filter.externalId().isEmpty()) {
            var places = places(ledger, filter, order, after, limit).asTable("place");
            return sql.select(TRANSACTION.fields())
                    .from(places)
                    .join(TRANSACTION)
                    .on(TRANSACTION.LEDGER.eq(ledger.value()).and(TRANSACTION.ID.eq(places.field(TRANSACTION.ID))))
                    .orderBy(sorted)
                    .limit(limit);
        }
        return sql.selectFrom(TRANSACTION)
                .where(TRANSACTION.LEDGER.eq(ledger.value()))
                .and(matching(filter))
                .and(filter.account().map(JooqTransactions::touches).orElse(noCondition()))
                .and(behind(order, after, TRANSACTION.RECORDED_AT, TRANSACTION.ID))
                .orderBy(sorted)
                .limit(limit);
    }

    /// Walks the account's movements, not the whole book until enough of its transactions are found: those that began
    /// with an entry and those that began with a reservation.
    private static Select<Record> places(
            LedgerId ledger, TransactionFilter filter, Order order, Optional<TransactionPlace> after, int limit) {
        return beginnings(filter).stream()
                .<Select<Record>>map(movements -> places(movements, ledger, filter, order, after, limit))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    /// Only what was pending once, and so began with a reservation, has another status than posted.
    private static List<MovementTable> beginnings(TransactionFilter filter) {
        return filter.status().orElse(TransactionStatus.POSTED) == TransactionStatus.POSTED
                ? List.of(MovementTable.ENTRIES, MovementTable.RESERVATIONS)
                : List.of(MovementTable.RESERVATIONS);
    }

    private static Select<Record> places(
            MovementTable movements,
            LedgerId ledger,
            TransactionFilter filter,
            Order order,
            Optional<TransactionPlace> after,
            int limit) {
        return select(List.<Field<?>>of(TRANSACTION.ID))
                .from(movements.table())
                .join(TRANSACTION)
                .on(TRANSACTION.LEDGER.eq(ledger.value()).and(TRANSACTION.ID.eq(movements.transaction())))
                .where(movements.belongsTo(
                        val(ledger.value()), val(filter.account().orElseThrow().value())))
                .and(movements.begins())
                .and(behind(order, after, movements.recordedAt(), movements.transaction()))
                .and(matching(filter))
                .orderBy(sorted(order, movements.recordedAt(), movements.transaction()))
                .limit(limit);
    }

    private static Condition touches(AccountId account) {
        return touches(MovementTable.ENTRIES, account).or(touches(MovementTable.RESERVATIONS, account));
    }

    private static Condition touches(MovementTable movements, AccountId account) {
        return exists(selectOne()
                .from(movements.table())
                .where(movements.belongsTo(TRANSACTION.LEDGER, val(account.value())))
                .and(movements.recordedAt().eq(TRANSACTION.RECORDED_AT))
                .and(movements.transaction().eq(TRANSACTION.ID)));
    }

    private static Condition matching(TransactionFilter filter) {
        return filter.status()
                .map(status -> TRANSACTION.STATUS.eq(Spelling.of(status)))
                .orElse(noCondition())
                .and(filter.externalId().map(TRANSACTION.EXTERNAL_ID::eq).orElse(noCondition()))
                .and(filter.effectiveFrom().map(TRANSACTION.EFFECTIVE_AT::ge).orElse(noCondition()))
                .and(filter.effectiveTo().map(TRANSACTION.EFFECTIVE_AT::lt).orElse(noCondition()))
                .and(Json.containsAll(TRANSACTION.METADATA, filter.metadata()));
    }

    private static List<OrderField<?>> sorted(Order order, Field<Instant> recordedAt, Field<UUID> id) {
        return switch (order) {
            case NEWEST_FIRST -> List.of(recordedAt.desc(), id.desc());
            case OLDEST_FIRST -> List.of(recordedAt, id);
        };
    }

    private static Condition behind(
            Order order, Optional<TransactionPlace> after, Field<Instant> recordedAt, Field<UUID> id) {
        return after.map(last -> behind(order, last, recordedAt, id)).orElse(noCondition());
    }

    private static Condition behind(Order order, TransactionPlace last, Field<Instant> recordedAt, Field<UUID> id) {
        var place = row(recordedAt, id);
        var lastId = last.transaction().value();
        return switch (order) {
            case NEWEST_FIRST -> place.lt(last.recordedAt(), lastId);
            case OLDEST_FIRST -> place.gt(last.recordedAt(), lastId);
        };
    }
}
