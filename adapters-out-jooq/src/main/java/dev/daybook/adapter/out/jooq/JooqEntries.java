package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.Tables.ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import dev.daybook.adapter.out.jooq.generated.tables.Entry;
import dev.daybook.adapter.out.jooq.generated.tables.records.EntryRecord;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.domain.account.Direction;
import dev.daybook.domain.account.NormalBalance;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Lists an account's entries, newest first.
///
/// The balance after an entry is not stored, because entries may arrive in any order. It is the account's balance now
/// less all newer entries, in one statement: exact, whatever is still on its way.
final class JooqEntries {

    private static final Entry PAGE = ENTRY.as("page");

    /// By how much the debits outweigh the credits after an entry.
    private static final Field<BigInteger> NET = field(name("net"), SQLDataType.DECIMAL_INTEGER);

    private final Database database;

    JooqEntries(Database database) {
        this.database = database;
    }

    /// Nothing before the account's opening is here, which tells on which side it grows.
    List<EntryView> list(LedgerId ledger, AccountId account, Optional<Place> after, int limit) {
        var ours = ENTRY.LEDGER.eq(ledger.value()).and(ENTRY.ACCOUNT.eq(account.value()));
        var older = after.map(last -> place(ENTRY).lt(place(last))).orElse(trueCondition());
        var newer = after.map(last -> place(ENTRY).ge(place(last))).orElse(falseCondition());
        return database.read(sql -> sql.select(PAGE.fields())
                .select(
                        ACCOUNT.NORMAL_BALANCE,
                        netBefore(ours.and(newer)).minus(newerOnPage()).as(NET))
                .from(ACCOUNT)
                .join(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.LEDGER.eq(ACCOUNT.LEDGER).and(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID)))
                .crossJoin(page(ours.and(older), limit))
                .where(ACCOUNT.LEDGER.eq(ledger.value()).and(ACCOUNT.ID.eq(account.value())))
                .orderBy(newestFirst(PAGE))
                .fetch(JooqEntries::view));
    }

    private static Table<EntryRecord> page(Condition found, int limit) {
        return selectFrom(ENTRY)
                .where(found)
                .orderBy(newestFirst(ENTRY))
                .limit(limit)
                .asTable(PAGE);
    }

    private static Field<BigInteger> netBefore(Condition newer) {
        var sum = field(select(sum(signed(ENTRY))).from(ENTRY).where(newer));
        return ACCOUNT_BALANCE.DEBITS.minus(ACCOUNT_BALANCE.CREDITS).minus(coalesce(sum, BigDecimal.ZERO));
    }

    private static Field<BigDecimal> newerOnPage() {
        var sum = sum(signed(PAGE))
                .over()
                .orderBy(newestFirst(PAGE))
                .rowsBetweenUnboundedPreceding()
                .andPreceding(1);
        return coalesce(sum, BigDecimal.ZERO);
    }

    private static Field<BigInteger> signed(Entry entry) {
        var debit = entry.DIRECTION.eq(inline(Spelling.of(Direction.DEBIT)));
        return when(debit, entry.AMOUNT).otherwise(entry.AMOUNT.neg());
    }

    private static List<OrderField<?>> newestFirst(Entry entry) {
        return List.of(entry.RECORDED_AT.desc(), entry.TRANSACTION_ID.desc(), entry.POSTING.desc());
    }

    /// Ordered as [Place] orders: the bytes of an id as its text.
    private static Row3<Instant, UUID, Integer> place(Entry entry) {
        return row(entry.RECORDED_AT, entry.TRANSACTION_ID, entry.POSTING);
    }

    private static Row3<Instant, UUID, Integer> place(Place place) {
        return row(place.recordedAt(), place.transaction().value(), place.posting());
    }

    private static EntryView view(Record row) {
        var net = row.get(NET);
        var side = Spelling.parse(NormalBalance.class, row.get(ACCOUNT.NORMAL_BALANCE));
        return EntryRows.view(row.into(PAGE), side == NormalBalance.DEBIT ? net : net.negate());
    }
}
