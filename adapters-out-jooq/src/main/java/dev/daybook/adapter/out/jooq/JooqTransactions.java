package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ENTRY;
import static dev.daybook.adapter.out.jooq.generated.Tables.TRANSACTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import dev.daybook.application.port.Books.TransactionFilter;
import dev.daybook.application.port.Books.TransactionPlace;
import dev.daybook.application.view.TransactionView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.id.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/// Finds transactions; lists are newest first.
final class JooqTransactions {

    private final Database database;

    JooqTransactions(Database database) {
        this.database = database;
    }

    Optional<TransactionView> find(LedgerId ledger, TransactionId transaction) {
        var named = TRANSACTION.LEDGER.eq(ledger.value()).and(TRANSACTION.ID.eq(transaction.value()));
        return database.read(sql -> sql.selectFrom(TRANSACTION).where(named).fetchOptional(TransactionRows::view));
    }

    List<TransactionView> list(LedgerId ledger, TransactionFilter filter, Optional<TransactionPlace> after, int limit) {
        if (filter.account().isPresent() && filter.externalId().isEmpty()) {
            return ofAccount(ledger, filter.account().get(), after, limit);
        }
        var found = TRANSACTION
                .LEDGER
                .eq(ledger.value())
                .and(filter.externalId().map(TRANSACTION.EXTERNAL_ID::eq).orElse(noCondition()))
                .and(filter.account().map(JooqTransactions::touches).orElse(noCondition()))
                .and(behind(after, TRANSACTION.RECORDED_AT, TRANSACTION.ID));
        return database.read(sql -> sql.selectFrom(TRANSACTION)
                .where(found)
                .orderBy(TRANSACTION.RECORDED_AT.desc(), TRANSACTION.ID.desc())
                .limit(limit)
                .fetch(TransactionRows::view));
    }

    /// Walks the account's entries, not the whole book until enough of its transactions are found.
    private List<TransactionView> ofAccount(
            LedgerId ledger, AccountId account, Optional<TransactionPlace> after, int limit) {
        var places = selectDistinct(ENTRY.RECORDED_AT, ENTRY.TRANSACTION_ID)
                .from(ENTRY)
                .where(ENTRY.LEDGER.eq(ledger.value()).and(ENTRY.ACCOUNT.eq(account.value())))
                .and(behind(after, ENTRY.RECORDED_AT, ENTRY.TRANSACTION_ID))
                .orderBy(ENTRY.RECORDED_AT.desc(), ENTRY.TRANSACTION_ID.desc())
                .limit(limit)
                .asTable("place");
        return database.read(sql -> sql.select(TRANSACTION.fields())
                .from(places)
                .join(TRANSACTION)
                .on(TRANSACTION.LEDGER.eq(ledger.value()).and(TRANSACTION.ID.eq(places.field(ENTRY.TRANSACTION_ID))))
                .orderBy(TRANSACTION.RECORDED_AT.desc(), TRANSACTION.ID.desc())
                .fetch(found -> TransactionRows.view(found.into(TRANSACTION))));
    }

    private static Condition touches(AccountId account) {
        return exists(selectOne()
                .from(ENTRY)
                .where(ENTRY.LEDGER.eq(TRANSACTION.LEDGER).and(ENTRY.ACCOUNT.eq(account.value())))
                .and(ENTRY.RECORDED_AT.eq(TRANSACTION.RECORDED_AT))
                .and(ENTRY.TRANSACTION_ID.eq(TRANSACTION.ID)));
    }

    private static Condition behind(Optional<TransactionPlace> after, Field<Instant> recordedAt, Field<UUID> id) {
        return after.<Condition>map(last -> row(recordedAt, id)
                        .lt(last.recordedAt(), last.transaction().value()))
                .orElse(noCondition());
    }
}
