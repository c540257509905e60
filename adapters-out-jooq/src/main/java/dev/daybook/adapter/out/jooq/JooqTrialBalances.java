package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.books.Tables.ACCOUNT_BALANCE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toMap;

import dev.daybook.adapter.out.jooq.kit.Database;
import dev.daybook.application.port.ReadModel.AssetTotals;
import dev.daybook.application.view.AsOf;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.Holdings;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Draws up trial balances. The sums are those of the very lines that are answered.
final class JooqTrialBalances {

    private final Database database;

    JooqTrialBalances(Database database) {
        this.database = database;
    }

    TrialBalance of(LedgerId ledger) {
        return balance(database.read(sql -> sql.selectFrom(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.LEDGER.eq(ledger.value()))
                .orderBy(ACCOUNT_BALANCE.ACCOUNT)
                .fetch(row -> line(row, AccountRows.holdings(row)))));
    }

    Map<Asset, Holdings> totals(LedgerId ledger) {
        return database.read(sql -> AssetSums.read(sql, ACCOUNT_BALANCE.LEDGER.eq(ledger.value()))).stream()
                .collect(toMap(AssetTotals::asset, AssetTotals::sums));
    }

    TrialBalance of(LedgerId ledger, AsOf asOf) {
        var held = new HoldingsAt(Cut.at(asOf), "held");
        return balance(database.read(sql -> drawing(sql, ledger, held).fetch(row -> line(row, held.read(row)))));
    }

    /// Without the accounts on which nothing had happened yet.
    static ResultQuery<Record> drawing(DSLContext sql, LedgerId ledger, HoldingsAt held) {
        var accounts = sql.select(ACCOUNT_BALANCE.ACCOUNT, ACCOUNT_BALANCE.ASSET)
                .select(held.fields())
                .from(ACCOUNT_BALANCE);
        return held.joinTo(accounts)
                .where(ACCOUNT_BALANCE.LEDGER.eq(ledger.value()))
                .and(held.movements().gt(BigInteger.ZERO))
                .orderBy(ACCOUNT_BALANCE.ACCOUNT);
    }

    private static Line line(Record row, Holdings holdings) {
        return new Line(
                new AccountId(row.get(ACCOUNT_BALANCE.ACCOUNT)), Asset.parse(row.get(ACCOUNT_BALANCE.ASSET)), holdings);
    }

    private static TrialBalance balance(List<Line> lines) {
        var totals =
                lines.stream().collect(groupingBy(Line::asset, reducing(Holdings.NOTHING, Line::holdings, Sums::plus)));
        return new TrialBalance(lines, totals);
    }
}
