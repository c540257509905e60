package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static org.jooq.impl.DSL.sum;

import dev.daybook.adapter.out.jooq.kit.Changes;
import dev.daybook.adapter.out.jooq.kit.Pen;
import dev.daybook.adapter.out.jooq.kit.Rows;
import dev.daybook.adapter.out.jooq.kit.Versions;
import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.account.Reserved;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The books as rows.
final class BookRows implements Rows {

    static final String NAME = "books";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Changes changes() {
        return new BookChanges();
    }

    @Override
    public Versions versions() {
        return new BookVersions();
    }

    /// Balances, and the trees of their sums.
    @Override
    public void complete(Pen pen) {
        FilledBalances.write(pen.tx());
        FilledSums.write(pen);
    }

    @Override
    public List<AssetTotals> totals(DSLContext sql) {
        return sql.select(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .select(
                        sum(ACCOUNT_BALANCE.DEBITS),
                        sum(ACCOUNT_BALANCE.CREDITS),
                        sum(ACCOUNT_BALANCE.RESERVED_DEBITS),
                        sum(ACCOUNT_BALANCE.RESERVED_CREDITS))
                .from(ACCOUNT_BALANCE)
                .groupBy(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .orderBy(ACCOUNT_BALANCE.LEDGER, ACCOUNT_BALANCE.ASSET)
                .fetch(BookRows::totals);
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
