package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.EntryPages.PAGE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;

import dev.daybook.adapter.out.jooq.generated.books.tables.Entry;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.view.EntryView;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.EntryView.Place;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;

/// Lists an account's entries, newest first.
///
/// The balance after an entry is not stored, because entries may arrive in any order. It is what the account held above
/// the page less all newer entries on the page, in one statement: exact, whatever is still on its way.
final class JooqEntries {

    /// By how much the debits outweigh the credits after an entry.
    private static final Field<BigInteger> NET = field(name("net"), SQLDataType.DECIMAL_INTEGER);

    private final Database database;

    JooqEntries(Database database) {
        this.database = database;
    }

    /// Nothing before the account's opening is here, which tells on which side it grows.
    List<EntryView> list(LedgerId ledger, AccountId account, Optional<Place> after, int limit) {
        return database.read(sql -> listing(sql, ledger, account, after, limit).fetch(JooqEntries::view));
    }

    static ResultQuery<Record> listing(
            DSLContext sql, LedgerId ledger, AccountId account, Optional<Place> after, int limit) {
        var above = after.map(last -> Cut.before(TimeAxis.RECORDED, anyTime(last)));
        var held = above.map(cut -> new HoldingsAt(cut, "held"));
        var found = ENTRY.LEDGER
                .eq(ledger.value())
                .and(ENTRY.ACCOUNT.eq(account.value()))
                .and(above.map(cut -> cut.ahead().apply(MovementTable.ENTRIES)).orElse(noCondition()));
        var netAbove = held.map(sums -> sums.debits().minus(sums.credits()))
                .orElse(ACCOUNT_BALANCE.DEBITS.minus(ACCOUNT_BALANCE.CREDITS));
        var accounts = sql.select(PAGE.fields())
                .select(
                        ACCOUNT.NORMAL_BALANCE,
                        netAbove.minus(EntryPages.netAbove(newestFirst(PAGE))).as(NET))
                .from(ACCOUNT)
                .join(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.LEDGER.eq(ACCOUNT.LEDGER).and(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID)));
        return held.map(sums -> sums.joinTo(accounts))
                .orElse(accounts)
                .join(EntryPages.page(found, newestFirst(ENTRY), limit))
                .on(trueCondition())
                .where(ACCOUNT.LEDGER.eq(ledger.value()).and(ACCOUNT.ID.eq(account.value())))
                .orderBy(newestFirst(PAGE));
    }

    /// Its effective time does not matter on this axis.
    private static EffectivePlace anyTime(Place place) {
        return new EffectivePlace(place.recordedAt(), place);
    }

    private static List<OrderField<?>> newestFirst(Entry entry) {
        return List.of(entry.RECORDED_AT.desc(), entry.TRANSACTION_ID.desc(), entry.POSTING.desc());
    }

    private static EntryView view(Record row) {
        return MovementRows.view(row.into(PAGE), EntryPages.balance(row.get(NET), AccountRows.side(row)));
    }
}
