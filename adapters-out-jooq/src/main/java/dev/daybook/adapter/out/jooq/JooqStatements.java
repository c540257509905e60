package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.EntryPages.PAGE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trueCondition;

import dev.daybook.adapter.out.jooq.generated.books.tables.Entry;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.view.EntryView.EffectivePlace;
import dev.daybook.application.view.Period;
import dev.daybook.application.view.Statement;
import dev.daybook.application.view.TimeAxis;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.SQLDataType;

/// Draws up statements. A page starts from what the account held there, however many entries come before it.
final class JooqStatements {

    /// By how much the debits outweigh the credits after an entry, in the period's order.
    private static final Field<BigInteger> NET = field(name("net"), SQLDataType.DECIMAL_INTEGER);

    private final Database database;

    JooqStatements(Database database) {
        this.database = database;
    }

    Optional<Statement> of(
            LedgerId ledger, AccountId account, Period period, Optional<EffectivePlace> after, int limit) {
        var sums = new StatementSums(period, after);
        var rows =
                database.read(sql -> drawing(sql, ledger, account, sums, limit).fetch());
        return rows.stream().findFirst().map(row -> statement(account, sums, row, rows));
    }

    /// One row for each entry of the page, or one without an entry.
    static ResultQuery<Record> drawing(
            DSLContext sql, LedgerId ledger, AccountId account, StatementSums sums, int limit) {
        var axis = sums.period().axis();
        var ours = ENTRY.LEDGER.eq(ledger.value()).and(ENTRY.ACCOUNT.eq(account.value()));
        var accounts = sql.select(PAGE.fields())
                .select(ACCOUNT.NORMAL_BALANCE, ACCOUNT.ASSET)
                .select(sums.opening().fields())
                .select(sums.closing().fields())
                .select(sums.netAbovePage()
                        .plus(EntryPages.netThrough(oldestFirst(axis, PAGE)))
                        .as(NET))
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.LEDGER.eq(ACCOUNT.LEDGER).and(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID)));
        return sums.joinTo(accounts)
                .leftJoin(EntryPages.page(ours.and(sums.isOnPage()), oldestFirst(axis, ENTRY), limit))
                .on(trueCondition())
                .where(ACCOUNT.LEDGER.eq(ledger.value()).and(ACCOUNT.ID.eq(account.value())))
                .orderBy(oldestFirst(axis, PAGE));
    }

    private static List<OrderField<?>> oldestFirst(TimeAxis axis, Entry entry) {
        return switch (axis) {
            case EFFECTIVE -> List.of(entry.EFFECTIVE_AT, entry.RECORDED_AT, entry.TRANSACTION_ID, entry.POSTING);
            case RECORDED -> List.of(entry.RECORDED_AT, entry.TRANSACTION_ID, entry.POSTING);
        };
    }

    private static Statement statement(AccountId account, StatementSums sums, Record first, List<Record> rows) {
        var side = AccountRows.side(first);
        return new Statement(
                account,
                Asset.parse(first.get(ACCOUNT.ASSET)),
                side,
                sums.period(),
                sums.opening().read(first).posted(),
                sums.closing().read(first).posted(),
                rows.stream()
                        .filter(row -> row.get(PAGE.POSTING) != null)
                        .map(row -> MovementRows.view(row.into(PAGE), EntryPages.balance(row.get(NET), side)))
                        .toList());
    }
}
