package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.trueCondition;

import dev.daybook.adapter.out.jooq.generated.books.tables.Account;
import dev.daybook.adapter.out.jooq.generated.books.tables.AccountBalance;
import dev.daybook.adapter.out.jooq.generated.books.tables.records.AccountRecord;
import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;

/// Finds accounts, with their balances.
final class JooqAccounts {

    /// Behind every character that an id may have, and still one byte.
    private static final String LAST = "\u007f";

    /// Named as the tables are, so that their columns are found again.
    private static final Account PAGE = ACCOUNT.as(ACCOUNT.getName());

    private static final AccountBalance BALANCE = ACCOUNT_BALANCE.as(ACCOUNT_BALANCE.getName());

    private final Database database;

    JooqAccounts(Database database) {
        this.database = database;
    }

    Optional<AccountView> find(LedgerId ledger, AccountId account) {
        var named = ACCOUNT.LEDGER.eq(ledger.value()).and(ACCOUNT.ID.eq(account.value()));
        return database.read(
                sql -> accounts(sql, selectFrom(ACCOUNT).where(named)).fetchOptional(AccountRows::view));
    }

    List<AccountView> search(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        return database.read(sql -> searching(sql, ledger, filter, after, limit).fetch(AccountRows::view));
    }

    static ResultQuery<Record> searching(
            DSLContext sql, LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        var found = after.map(id -> ACCOUNT.ID.gt(id.value()))
                .orElse(noCondition())
                .and(filter.prefix().map(JooqAccounts::startsWith).orElse(noCondition()))
                .and(filter.asset()
                        .map(asset -> ACCOUNT.ASSET.eq(asset.toString()))
                        .orElse(noCondition()))
                .and(filter.status()
                        .map(status -> ACCOUNT.STATUS.eq(Spelling.of(status)))
                        .orElse(noCondition()))
                .and(Json.containsAll(ACCOUNT.METADATA, filter.metadata()));
        return accounts(
                sql,
                selectFrom(ACCOUNT)
                        .where(ACCOUNT.LEDGER.eq(ledger.value()))
                        .and(found)
                        .orderBy(ACCOUNT.ID)
                        .limit(limit));
    }

    /// The page first, then the balance of each account on it: joined before, the balances of all the book's accounts
    /// up to the page might be read.
    private static ResultQuery<Record> accounts(DSLContext sql, Select<AccountRecord> page) {
        var balance = selectFrom(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.LEDGER.eq(PAGE.LEDGER))
                .and(ACCOUNT_BALANCE.ACCOUNT.eq(PAGE.ID))
                .limit(inline(1))
                .asTable(BALANCE);
        return sql.select(PAGE.fields())
                .select(BALANCE.fields())
                .from(page.asTable(PAGE))
                .leftJoin(lateral(balance))
                .on(trueCondition())
                .orderBy(PAGE.ID);
    }

    /// A range, which an index serves whatever the client asks for, and in which no character is a wildcard.
    private static Condition startsWith(String prefix) {
        return ACCOUNT.ID.ge(prefix).and(ACCOUNT.ID.lt(prefix + LAST));
    }
}
