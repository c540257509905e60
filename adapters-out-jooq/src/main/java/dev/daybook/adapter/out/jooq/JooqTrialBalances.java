package dev.daybook.adapter.out.jooq;

import static dev.daybook.adapter.out.jooq.generated.Tables.ACCOUNT_BALANCE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.daybook.adapter.out.jooq.generated.tables.records.AccountBalanceRecord;
import dev.daybook.application.view.TrialBalance;
import dev.daybook.application.view.TrialBalance.Line;
import dev.daybook.domain.account.Totals;
import dev.daybook.domain.id.AccountId;
import dev.daybook.domain.id.LedgerId;
import dev.daybook.domain.money.Asset;

/// Draws up trial balances. The sums are those of the very lines that are answered.
final class JooqTrialBalances {

    private final Database database;

    JooqTrialBalances(Database database) {
        this.database = database;
    }

    TrialBalance of(LedgerId ledger) {
        var lines = database.read(sql -> sql.selectFrom(ACCOUNT_BALANCE)
                .where(ACCOUNT_BALANCE.LEDGER.eq(ledger.value()))
                .orderBy(ACCOUNT_BALANCE.ACCOUNT)
                .fetch(JooqTrialBalances::line));
        var totals = lines.stream()
                .collect(groupingBy(Line::asset, reducing(Totals.ZERO, Line::posted, JooqTrialBalances::sum)));
        return new TrialBalance(lines, totals);
    }

    private static Line line(AccountBalanceRecord row) {
        return new Line(
                new AccountId(row.getAccount()),
                Asset.parse(row.getAsset()),
                new Totals(row.getDebits(), row.getCredits()));
    }

    private static Totals sum(Totals one, Totals other) {
        return new Totals(one.debits().add(other.debits()), one.credits().add(other.credits()));
    }
}
