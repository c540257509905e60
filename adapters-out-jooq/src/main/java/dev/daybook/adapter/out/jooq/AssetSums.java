package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.sum;

import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What the balances of accounts add up to, per ledger and asset.
final class AssetSums {

    private AssetSums() {}

    /// @param which of the rows of balances
    static List<AssetTotals> read(DSLContext sql, Condition which) {
        return sql.select(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .select(
                        sum(ACCOUNT_BALANCE.DEBITS),
                        sum(ACCOUNT_BALANCE.CREDITS),
                        sum(ACCOUNT_BALANCE.RESERVED_DEBITS),
                        sum(ACCOUNT_BALANCE.RESERVED_CREDITS))
                .from(ACCOUNT_BALANCE)
                .where(which)
                .groupBy(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .orderBy(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .fetch(AssetSums::totals);
    }

    private static AssetTotals totals(Record row) {
        return new AssetTotals(
                new LedgerId(row.get(ACCOUNT_BALANCE.LEDGER)),
                Asset.parse(row.get(ACCOUNT_BALANCE.ASSET)),
                new Holdings(new Totals(number(row, 2), number(row, 3)), new Reserved(number(row, 4), number(row, 5))));
    }

    private static BigInteger number(Record row, int column) {
        return row.get(column, BigDecimal.class).toBigIntegerExact();
    }
}
