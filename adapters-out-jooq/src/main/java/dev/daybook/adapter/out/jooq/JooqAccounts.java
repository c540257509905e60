package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.noCondition;

import dev.daybook.application.port.Books.AccountFilter;
import dev.daybook.application.view.AccountView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/// Finds accounts, with their balances.
final class JooqAccounts {

    /// Behind every character that an id may have, and still one byte.
    private static final String LAST = "\u007f";

    private final Database database;

    JooqAccounts(Database database) {
        this.database = database;
    }

    Optional<AccountView> find(LedgerId ledger, AccountId account) {
        var named = ACCOUNT.ID.eq(account.value());
        return database.read(sql -> accounts(sql, ledger, named).fetchOptional(AccountRows::view));
    }

    List<AccountView> search(LedgerId ledger, AccountFilter filter, Optional<AccountId> after, int limit) {
        var found = after.map(id -> ACCOUNT.ID.gt(id.value()))
                .orElse(noCondition())
                .and(filter.prefix().map(JooqAccounts::startsWith).orElse(noCondition()))
                .and(filter.asset()
                        .map(asset -> ACCOUNT.ASSET.eq(asset.toString()))
                        .orElse(noCondition()));
        return database.read(sql ->
                accounts(sql, ledger, found).orderBy(ACCOUNT.ID).limit(limit).fetch(AccountRows::view));
    }

    private static SelectConditionStep<Record> accounts(DSLContext sql, LedgerId ledger, Condition found) {
        return sql.select(ACCOUNT.fields())
                .select(AccountRows.DEBITS, AccountRows.CREDITS)
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.LEDGER.eq(ACCOUNT.LEDGER).and(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID)))
                .where(ACCOUNT.LEDGER.eq(ledger.value()))
                .and(found);
    }

    /// A range, which an index serves whatever the client asks for, and in which no character is a wildcard.
    private static Condition startsWith(String prefix) {
        return ACCOUNT.ID.ge(prefix).and(ACCOUNT.ID.lt(prefix + LAST));
    }
}
