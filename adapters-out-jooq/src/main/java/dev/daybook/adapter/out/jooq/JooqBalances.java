package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT;
import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.BalanceView;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Tells what an account held at a time.
final class JooqBalances {

    private final Database database;

    JooqBalances(Database database) {
        this.database = database;
    }

    Optional<BalanceView> at(LedgerId ledger, AccountId account, AsOf asOf) {
        var held = new HoldingsAt(Cut.at(asOf), "held");
        return database.read(sql -> asking(sql, ledger, account, held)
                .fetchOptional(row -> BalanceView.of(held.read(row), AccountRows.side(row))));
    }

    static ResultQuery<Record> asking(DSLContext sql, LedgerId ledger, AccountId account, HoldingsAt held) {
        var accounts = sql.select(ACCOUNT.NORMAL_BALANCE)
                .select(held.fields())
                .from(ACCOUNT)
                .leftJoin(ACCOUNT_BALANCE)
                .on(ACCOUNT_BALANCE.LEDGER.eq(ACCOUNT.LEDGER).and(ACCOUNT_BALANCE.ACCOUNT.eq(ACCOUNT.ID)));
        return held.joinTo(accounts).where(ACCOUNT.LEDGER.eq(ledger.value())).and(ACCOUNT.ID.eq(account.value()));
    }
}
